package nl.pols.rapportage.vergelijking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.indicator.Groep;
import nl.pols.rapportage.indicator.Groepscijfer;
import nl.pols.rapportage.indicator.Groepsuitgang;
import nl.pols.rapportage.indicator.Groepsuitgang.Bedrijf;
import nl.pols.rapportage.indicator.Indicator;
import nl.pols.rapportage.indicator.Indicatoren;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.vergelijking.Vergelijking.Cijfer;
import nl.pols.rapportage.vergelijking.Vergelijking.Stand;
import nl.pols.rapportage.vergelijking.Vergelijking.Vergelijkingsgroep;
import org.jspecify.annotations.Nullable;

/// Holds a company beside its peers. They are chosen once, at the end of the period that is asked:
/// a trend beside another group each year would tell of the groups.
@ApplicationScoped
class VergelijkBedrijf {
    /// The figure that everybody who may compare at all may see.
    private static final String GRONDSLAG = "A02";

    private final Groepsuitgang uitgang;
    private final Indicatoren indicatoren;
    private final Clock clock;

    VergelijkBedrijf(Groepsuitgang uitgang, Indicatoren indicatoren, Clock clock) {
        this.uitgang = uitgang;
        this.indicatoren = indicatoren;
        this.clock = clock;
    }

    /// A company with its peers, for who may see it.
    record Opstelling(
            Vergelijkingsvraag vraag,
            Bedrijf bedrijf,
            Groepskeuze keuze,
            Groep groep,
            Organisatie voor) {}

    /// The companies that somebody may see beside their peers.
    List<Bedrijf> zichtbaar(Vergelijkingsvraag vraag, Organisatie voor) {
        var indicator = indicatoren.require(GRONDSLAG);
        var relaties = uitgang.relaties(vandaag(), vraag.periode().tot());
        return uitgang.bedrijven(vraag.van(indicator)).stream()
                .filter(b -> uitgang.mag(voor, groep(b, Groepskeuze.GEEN, relaties), indicator))
                .toList();
    }

    Opstelling stelOp(UUID sobId, Vergelijkingsvraag vraag, Organisatie voor) {
        var indicator = indicatoren.require(GRONDSLAG);
        var alle = uitgang.bedrijven(vraag.van(indicator));
        var bedrijf =
                alle.stream()
                        .filter(b -> b.sob().equals(sobId.toString()))
                        .findFirst()
                        .orElseThrow(() ->
                                new VergelijkingRefused.OnbekendBedrijf(vraag.periode().tot()));
        var keuze = Groepskeuze.voor(bedrijf, alle, uitgang.minimum());
        var groep = groep(bedrijf, keuze, uitgang.relaties(vandaag(), vraag.periode().tot()));
        if (!uitgang.mag(voor, groep, indicator)) {
            throw new NietBevoegd(
                    "De vergelijking van een sociaal ontwikkelbedrijf is er voor het bedrijf zelf,"
                            + " voor zijn gemeenten en voor Cedris. (For the company itself, its"
                            + " municipalities and Cedris.)");
        }
        return new Opstelling(vraag, bedrijf, keuze, groep, voor);
    }

    private LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Groep groep(
            Bedrijf bedrijf, Groepskeuze keuze, Map<String, Map<String, Set<String>>> relaties) {
        return new Groep(
                bedrijf.sob(), keuze.anderen(), relaties.getOrDefault(bedrijf.sob(), Map.of()));
    }

    Vergelijking vergelijk(Opstelling op, int perioden) {
        var delen = Terugblik.tot(op.vraag.periode(), perioden);
        var cijfers = new ArrayList<Cijfer>();
        zichtbareIndicatoren(op)
                .forEach((indicator, gevraagd) -> {
                    var verloop = new LinkedHashMap<Periode, List<Groepscijfer>>();
                    var vraag = op.vraag.van(indicator);
                    delen.forEach(deel ->
                            verloop.put(deel, uitgang.cijfers(vraag, deel, op.groep, op.voor)));
                    gevraagd.forEach(cijfer -> cijfers.add(cijfer(indicator, cijfer, verloop)));
                });
        return new Vergelijking(
                UUID.fromString(op.bedrijf.sob()),
                op.bedrijf.naam(),
                op.vraag.periode().tekst(),
                op.vraag.kennis().moment(),
                groep(op),
                cijfers);
    }

    Vergelijkingsgroep groep(Opstelling op) {
        return new Vergelijkingsgroep(
                op.keuze.regel(),
                op.bedrijf.taakomvang(),
                Grootteklasse.van(op.bedrijf.mensen()),
                op.keuze.anderen().size(),
                uitgang.minimum());
    }

    /// What is in the comparison and theirs to see, in its order: each indicator is counted once.
    private Map<Indicator, List<Vergelijkingscijfer>> zichtbareIndicatoren(Opstelling op) {
        var gevraagd = new LinkedHashMap<Indicator, List<Vergelijkingscijfer>>();
        for (Vergelijkingscijfer cijfer : Vergelijkingscijfer.ALLE) {
            var indicator = indicatoren.require(cijfer.indicator());
            if (uitgang.mag(op.voor, op.groep, indicator)) {
                gevraagd.computeIfAbsent(indicator, i -> new ArrayList<>()).add(cijfer);
            }
        }
        return gevraagd;
    }

    private static Cijfer cijfer(
            Indicator indicator,
            Vergelijkingscijfer cijfer,
            Map<Periode, List<Groepscijfer>> verloop) {
        var standen = new ArrayList<Stand>();
        verloop.forEach((periode, delen) ->
                standen.add(Stand.van(periode.tekst(), deel(delen, cijfer.onderdeel()))));
        var laatste = deel(List.copyOf(verloop.values()).getLast(), cijfer.onderdeel());
        return new Cijfer(
                indicator.code(),
                indicator.versie(),
                cijfer.onderdeel(),
                indicator.naam().nl(),
                laatste.eigen().eenheid(),
                standen);
    }

    private static Groepscijfer deel(List<Groepscijfer> delen, @Nullable String onderdeel) {
        return delen.stream()
                .filter(deel -> Objects.equals(deel.eigen().onderdeel(), onderdeel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part " + onderdeel));
    }
}
