package nl.pols.rapportage.brief;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.brief.Antwoord.Rij;
import nl.pols.rapportage.brief.Antwoord.Soort;
import nl.pols.rapportage.brief.Brief.Cijfer;
import nl.pols.rapportage.brief.Brief.Deel;
import nl.pols.rapportage.brief.Brief.Overig;
import nl.pols.rapportage.indicator.Dimensie;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.indicator.Uitgang;
import nl.pols.rapportage.indicator.Uitkomst;
import nl.pols.rapportage.indicator.Vraag;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Answers a letter: asks each figure's question at the one door and lays the answer beside the
/// letter.
@ApplicationScoped
class Beantwoording {
    private static final String PERIODE = "periode";

    private final Indicatoren indicatoren;
    private final Uitgang uitgang;

    Beantwoording(Indicatoren indicatoren, Uitgang uitgang) {
        this.indicatoren = indicatoren;
        this.uitgang = uitgang;
    }

    Antwoord beantwoord(Brief brief, Kennis kennis, Organisatie voor) {
        // Several figures come from one question: it is asked once.
        var uitkomsten = new HashMap<Vraag, Uitkomst>();
        var rijen = rijen(brief, brief.rijen(), kennis, voor, uitkomsten);
        var meer = rijen(brief, brief.meer(), kennis, voor, uitkomsten);
        var nogNiet =
                Stream.concat(brief.rijen().stream(), brief.meer().stream())
                        .filter(cijfer -> indicator(cijfer).isEmpty())
                        .map(Beantwoording::nogNiet);
        return new Antwoord(
                brief.brief(),
                brief.titel(),
                brief.peildatum(),
                kennis.moment(),
                rijen,
                meer,
                Stream.concat(brief.overig().stream(), nogNiet)
                        .sorted(Comparator.comparing(Overig::id))
                        .toList());
    }

    private static Overig nogNiet(Cijfer cijfer) {
        return new Overig(
                cijfer.id(),
                cijfer.omschrijving(),
                cijfer.briefTekst(),
                Brief.Grond.NOG_NIET,
                "indicator %s wordt nog niet zo berekend".formatted(cijfer.indicator()));
    }

    private List<Rij> rijen(
            Brief brief,
            List<Cijfer> cijfers,
            Kennis kennis,
            Organisatie voor,
            Map<Vraag, Uitkomst> uitkomsten) {
        return cijfers.stream()
                .flatMap(cijfer ->
                        indicator(cijfer).stream()
                                .map(i -> {
                                    var vraag = vraag(i, cijfer, brief, kennis);
                                    var uitkomst =
                                            uitkomsten.computeIfAbsent(
                                                    vraag, v -> uitgang.geef(v, voor));
                                    return rij(brief, cijfer, i, uitkomst);
                                }))
                .toList();
    }

    /// The indicator, if the catalogue has it with what the figure asks of it.
    private Optional<Indicator> indicator(Cijfer cijfer) {
        var parameters = cijfer.parameters();
        return indicatoren
                .zoek(cijfer.indicator())
                .filter(i ->
                        i.onderdelen().stream()
                                .anyMatch(o -> Objects.equals(o.naam(), cijfer.onderdeel())))
                .filter(i -> filters(parameters).keySet().stream().allMatch(i::kent))
                .filter(i ->
                        !parameters.containsKey(PERIODE)
                                || Periode.lees(parameters.get(PERIODE)).isPresent());
    }

    private static Vraag vraag(Indicator indicator, Cijfer cijfer, Brief brief, Kennis kennis) {
        var parameters = cijfer.parameters();
        var periode = Optional.ofNullable(parameters.get(PERIODE)).flatMap(Periode::lees);
        var peildatum = Optional.ofNullable(parameters.get("peildatum")).map(LocalDate::parse);
        return new Vraag(
                indicator,
                peildatum.orElseGet(() -> periode.map(Periode::tot).orElse(brief.peildatum())),
                periode.orElse(null),
                Optional.ofNullable(parameters.get("kennisdatum"))
                        .map(LocalDate::parse)
                        .map(dag -> toen(dag, kennis))
                        .orElse(kennis),
                filters(parameters),
                List.of());
    }

    /// What a figure says as it was known then is never asked as known later, and neither as known
    /// later than the reader asks.
    private static Kennis toen(LocalDate dag, Kennis kennis) {
        var einde = dag.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000);
        return einde.isBefore(kennis.moment()) ? Kennis.van(einde) : kennis;
    }

    private static Map<Dimensie, String> filters(Map<String, String> parameters) {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        parameters.forEach((sleutel, code) ->
                Dimensie.lees(sleutel)
                        .filter(dimensie -> dimensie != Dimensie.PERIODE)
                        .ifPresent(dimensie -> filters.put(dimensie, code)));
        return filters;
    }

    private static Rij rij(Brief brief, Cijfer cijfer, Indicator indicator, Uitkomst uitkomst) {
        var figuur = uitkomst.totaal(cijfer.onderdeel());
        var exact = exact(cijfer, indicator, figuur);
        return new Rij(
                cijfer.id(),
                cijfer.bron() == null ? brief.brief() : cijfer.bron(),
                cijfer.afgeleid() == null ? Soort.BRIEF : Soort.AFGELEID,
                cijfer.omschrijving(),
                cijfer.indicator(),
                cijfer.onderdeel(),
                indicator.definitie().nl(),
                cijfer.parameters(),
                cijfer.briefWaarde(),
                cijfer.briefTekst(),
                cijfer.eenheid() == null ? figuur.eenheid() : cijfer.eenheid(),
                cijfer.afrondingseenheid(),
                cijfer.ruimte(),
                figuur.teller(),
                figuur.noemer(),
                cijfer.deel() == Deel.WAARDE ? figuur.waarde() : exact,
                exact == null ? null : cijfer.afgerond(exact),
                exact != null && cijfer.binnenAfronding(exact),
                Verschil.uitleg(cijfer, exact));
    }

    /// Rounding starts from the exact fraction: rounding a rounded value could cross a half.
    private static @Nullable BigDecimal exact(
            Cijfer cijfer, Indicator indicator, Uitkomst.Waarde figuur) {
        var teller = figuur.teller();
        var noemer = figuur.noemer();
        return switch (cijfer.deel()) {
            case TELLER -> teller == null ? null : BigDecimal.valueOf(teller);
            case NOEMER -> noemer == null ? null : BigDecimal.valueOf(noemer);
            case WAARDE -> {
                if (teller == null || figuur.waarde() == null) {
                    yield null;
                }
                long deler = indicator.isVerhouding() && noemer != null ? noemer : 1;
                long schaal = indicator.onderdeel(cijfer.onderdeel()).schaal();
                yield BigDecimal.valueOf(teller)
                        .divide(
                                BigDecimal.valueOf(Math.multiplyExact(deler, schaal)),
                                MathContext.DECIMAL128);
            }
        };
    }
}
