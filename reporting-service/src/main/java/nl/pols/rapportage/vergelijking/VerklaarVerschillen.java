package nl.pols.rapportage.vergelijking;

import static nl.pols.rapportage.vergelijking.Ontleding.deel;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Groepssom;
import nl.pols.rapportage.indicator.Groepsuitgang;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicator.Eenheid;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.vergelijking.Ontleding.Breuk;
import nl.pols.rapportage.vergelijking.VergelijkBedrijf.Opstelling;
import nl.pols.rapportage.vergelijking.Verschillen.Verschil;
import nl.pols.rapportage.vergelijking.Verschillen.Verschildeel;

/// Explains why a company's figures are other than those of its peers together: volume, hours and
/// price of its turnover; who a share is about, and the share among equals.
@ApplicationScoped
class VerklaarVerschillen {
    private static final int AANDEELDECIMALEN = 4;

    private final Groepsuitgang uitgang;
    private final Indicatoren indicatoren;
    private final VergelijkBedrijf vergelijkBedrijf;

    VerklaarVerschillen(
            Groepsuitgang uitgang, Indicatoren indicatoren, VergelijkBedrijf vergelijkBedrijf) {
        this.uitgang = uitgang;
        this.indicatoren = indicatoren;
        this.vergelijkBedrijf = vergelijkBedrijf;
    }

    Verschillen verklaar(Opstelling op) {
        var verschillen = new ArrayList<Verschil>();
        if (uitgang.mag(op.voor(), op.groep(), indicatoren.require("B01"))) {
            var vragen =
                    Stream.of("A04", "B01", "B03")
                            .map(code -> op.vraag().van(indicatoren.require(code)))
                            .toList();
            verschillen.addAll(
                    uitgang.geld(vragen, op.groep(), op.voor())
                            .map(Geldverschil::van)
                            .orElseGet(Geldverschil::geen));
        }
        verschillen.add(aandeel(op, "A05", Dimensie.DOELGROEP));
        verschillen.add(aandeel(op, "A08", Dimensie.AFSTAND));
        return new Verschillen(
                UUID.fromString(op.bedrijf().sob()),
                op.bedrijf().naam(),
                op.vraag().periode().tekst(),
                op.vraag().kennis().moment(),
                vergelijkBedrijf.groep(op),
                verschillen);
    }

    private Verschil aandeel(Opstelling op, String code, Dimensie naar) {
        var indicator = indicatoren.require(code);
        return uitgang.samenstelling(op.vraag().van(indicator), naar, op.groep(), op.voor())
                .map(som -> aandeel(indicator, som, naar.sleutel()))
                .orElseGet(() ->
                        Verschil.geen(indicator.code(), indicator.naam().nl(), Eenheid.AANDEEL));
    }

    private static Verschil aandeel(Indicator indicator, Groepssom som, String soort) {
        var eigen = breuken(som.eigen());
        var groep = breuken(som.anderen());
        return Verschil.van(
                indicator.code(),
                indicator.naam().nl(),
                Eenheid.AANDEEL,
                som.aantal(),
                geheel(eigen),
                geheel(groep),
                List.of(
                        onderdeel("samenstelling naar " + soort),
                        onderdeel("aandeel bij gelijke " + soort)),
                Ontleding.samenstelling(eigen, groep));
    }

    /// What a kind's share is there can't be told: it may be that of one company.
    private static Verschildeel onderdeel(String naam) {
        return new Verschildeel(naam, null, null, null, BigDecimal.ZERO);
    }

    private static BigDecimal geheel(Map<String, Breuk> breuken) {
        return deel(
                        breuken.values().stream().mapToLong(Breuk::teller).sum(),
                        breuken.values().stream().mapToLong(Breuk::noemer).sum())
                .setScale(AANDEELDECIMALEN, RoundingMode.HALF_UP);
    }

    private static Map<String, Breuk> breuken(Map<String, Long> som) {
        var breuken = new TreeMap<String, Breuk>();
        som.forEach((naam, noemer) -> {
            if (naam.startsWith("noemer ")) {
                var soort = naam.substring("noemer ".length());
                breuken.put(soort, new Breuk(som.getOrDefault("teller " + soort, 0L), noemer));
            }
        });
        return breuken;
    }
}
