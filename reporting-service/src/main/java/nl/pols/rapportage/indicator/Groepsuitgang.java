package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.pols.kit.identity.NietBevoegd;
import nl.pols.kit.identity.Organisatie;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The same door as [Uitgang] for figures about a company and a group: of the group only what is
/// true of enough of them leaves, never one of its companies.
@ApplicationScoped
public class Groepsuitgang {
    /// Below this a quartile is nearly somebody's own figure.
    private static final int ONDERGRENS = 5;

    private static final String BEDRIJVEN = Indicatoren.lees("vergelijking/bedrijven.sql");
    private static final String RELATIES =
            """
            SELECT r.sob_id::text AS sob, r.gemeentecode, r.soort
            FROM sob_relatie r JOIN sobversie v USING (sob_id, volgnummer)
            WHERE v.bekend_tot = 'infinity' AND EXISTS (
                SELECT FROM (VALUES (:vandaag::date), (:peildatum::date)) d (dag)
                WHERE r.geldig_van <= d.dag AND (r.geldig_tot IS NULL OR r.geldig_tot > d.dag))
            """;

    /// The name of the whole denominator among those of its kinds.
    private static final String GEHEEL = "geheel";

    private final Berekening berekening;
    private final Sql sql;
    private final int minimum;

    Groepsuitgang(
            Berekening berekening,
            Sql sql,
            @ConfigProperty(name = "rapportage.vergelijking.minimum", defaultValue = "10")
                    int minimum) {
        if (minimum < ONDERGRENS) {
            throw new IllegalStateException(
                    "rapportage.vergelijking.minimum must be at least " + ONDERGRENS);
        }
        this.berekening = berekening;
        this.sql = sql;
        this.minimum = minimum;
    }

    /// A company that exists at the end of a period.
    ///
    /// @param taakomvang how wide its task is; null where nobody told
    /// @param mensen in a trajectory or a Wsw employment there on that day, each once
    public record Bedrijf(String sob, String naam, @Nullable String taakomvang, long mensen) {}

    private record Relatie(String sob, String gemeente, String soort) {}

    /// How many others there must be.
    public int minimum() {
        return minimum;
    }

    /// Who there is to choose peers from. What it says of their size is for that choice only.
    public List<Bedrijf> bedrijven(Vraag vraag) {
        return sql.lees(
                Sjabloon.vul(BEDRIJVEN, vraag),
                vraag.parameters(),
                rij ->
                        new Bedrijf(
                                rij.getString("sob"),
                                rij.getString("naam"),
                                rij.getString("taakomvang"),
                                rij.getLong("mensen")));
    }

    /// Who is related to whom today or on that day, by company and municipality. Rights follow from
    /// what is known now, whatever knowledge is asked.
    public Map<String, Map<String, Set<String>>> relaties(LocalDate vandaag, LocalDate peildatum) {
        return sql
                .lees(
                        RELATIES,
                        Map.of("vandaag", vandaag, "peildatum", peildatum),
                        rij ->
                                new Relatie(
                                        rij.getString("sob"),
                                        rij.getString("gemeentecode"),
                                        rij.getString("soort")))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Relatie::sob,
                                Collectors.groupingBy(
                                        Relatie::gemeente,
                                        Collectors.mapping(Relatie::soort, Collectors.toSet()))));
    }

    public boolean mag(Organisatie voor, Groep groep, Indicator indicator) {
        return Zichtbaarheid.magNaastAnderen(voor, groep, indicator);
    }

    /// Each part of the figure over a period, its own and the middle of the others'.
    ///
    /// @param vraag by company; for whom a predecessor counts is that of its period
    public List<Groepscijfer> cijfers(Vraag vraag, Periode over, Groep groep, Organisatie voor) {
        vereis(vraag, groep, voor);
        var cellen = berekening.reken(vraag, over);
        var deelvraag = vraag.over(over);
        return vraag.indicator().onderdelen().stream()
                .map(onderdeel -> Groepscijfer.van(deelvraag, onderdeel, cellen, groep, minimum))
                .toList();
    }

    /// What the money of a period was earned with, of the company and of the others together: the
    /// trajectories of the last day (A02), their weekly hours of production in hundredths, turnover
    /// and cost in cents.
    ///
    /// @param vragen A04, B01 and B03 of the same period
    public Optional<Groepssom> geld(List<Vraag> vragen, Groep groep, Organisatie voor) {
        var bedrijven = new HashMap<String, Map<String, Long>>();
        for (Vraag vraag : vragen) {
            vereis(vraag, groep, voor);
            berekening
                    .reken(vraag, vraag.periode())
                    .forEach(cel -> zet(bedrijven, vraag.indicator().code(), cel));
        }
        return Groepssom.van(
                bedrijven,
                groep,
                minimum,
                Set.of("trajecten", "uren", "B01", "B03"),
                Set.of("trajecten", "uren", "B01", "B03"));
    }

    private static void zet(Map<String, Map<String, Long>> bedrijven, String code, Cel cel) {
        var getallen = bedrijven.computeIfAbsent(cel.code(), sob -> new HashMap<>());
        var teller = cel.teller();
        var noemer = cel.noemer();
        if (code.equals("A04")) {
            if ("productie".equals(cel.onderdeel()) && teller != null && noemer != null) {
                getallen.put("uren", teller);
                getallen.put("trajecten", noemer);
            }
        } else if (teller != null) {
            getallen.put(code, teller);
        }
    }

    /// A share by what it is a share of: of each kind its numerator and its denominator, under
    /// `teller KIND` and `noemer KIND`.
    ///
    /// @param naar the kinds: a break-down that the indicator has
    public Optional<Groepssom> samenstelling(
            Vraag vraag, Dimensie naar, Groep groep, Organisatie voor) {
        vereis(vraag, groep, voor);
        var bedrijven = new HashMap<String, Map<String, Long>>();
        for (Cel cel : berekening.reken(vraag.naar(Dimensie.SOB, naar), vraag.periode())) {
            var noemer = cel.noemer();
            if (cel.onderdeel() == null && cel.teller() != null && noemer != null) {
                var plaats = Kruising.codes(cel.code(), 2);
                var getallen = bedrijven.computeIfAbsent(plaats.getFirst(), sob -> new HashMap<>());
                getallen.put("teller " + plaats.getLast(), cel.teller());
                getallen.put("noemer " + plaats.getLast(), noemer);
                getallen.merge(GEHEEL, noemer, Math::addExact);
            }
        }
        return Groepssom.van(bedrijven, groep, minimum, Set.of(GEHEEL), Set.of(GEHEEL));
    }

    private static void vereis(Vraag vraag, Groep groep, Organisatie voor) {
        if (!Zichtbaarheid.magNaastAnderen(voor, groep, vraag.indicator())) {
            throw new NietBevoegd(
                    "De vergelijking van een sociaal ontwikkelbedrijf is er voor het bedrijf zelf,"
                            + " voor zijn gemeenten en voor Cedris. (For the company itself, its"
                            + " municipalities and Cedris.)");
        }
    }
}
