package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Knows when the municipality of a question is there, and refuses one that isn't when it is asked
/// about: its nought would not be true (ADR 167).
@ApplicationScoped
class Gemeentelezer {
    private final Sql sql;
    private final Indelingen indelingen;

    Gemeentelezer(Sql sql, Indelingen indelingen) {
        this.sql = sql;
        this.indelingen = indelingen;
    }

    /// Null if no municipality is asked, of one of which nothing was known yet, and where a
    /// division is asked: that says itself what it has.
    @Nullable Bestaan bestaan(
            Map<Dimensie, String> filters, @Nullable Indeling indeling, Vraag.Kennis kennis) {
        var gemeente = filters.get(Dimensie.GEMEENTE);
        if (gemeente == null || indeling != null) {
            return null;
        }
        return sql
                .lees(
                        "SELECT v.geldig_van, v.geldig_tot FROM gemeenteversie v WHERE"
                                + " v.gemeentecode = :gemeente AND "
                                + Tussentabellen.bekend("v", kennis),
                        Map.of("gemeente", gemeente, "kennis", kennis.moment()),
                        rij ->
                                new Bestaan(
                                        Objects.requireNonNull(
                                                rij.getObject("geldig_van", LocalDate.class)),
                                        rij.getObject("geldig_tot", LocalDate.class)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    void weigerAfwezige(Vraag vraag) {
        var gemeente = vraag.filter(Dimensie.GEMEENTE);
        var bestaan = vraag.bestaan();
        if (gemeente != null && bestaan != null && !bestaan.heeft(vraag)) {
            throw new InvalidInput(
                    List.of(
                            Vraaglezer.fout(
                                    Dimensie.GEMEENTE.sleutel(),
                                    "andere-indeling",
                                    zin(vraag, gemeente, bestaan))));
        }
    }

    private String zin(Vraag vraag, String gemeente, Bestaan bestaan) {
        var einde = bestaan.tot();
        var periode = vraag.periode();
        var wanneer = periode == null ? "op " + vraag.peildatum() : "in " + periode.tekst();
        return einde != null && bestaan.isVoorbij(vraag.opvolgingOp())
                ? "Gemeente %s bestaat niet meer sinds %s, en dus niet %s. Vraag %s."
                        .formatted(
                                gemeente,
                                einde,
                                wanneer,
                                keuze(
                                        buren("de opvolger", gemeente, vraag),
                                        inIndeling(bestaan.laatsteIndeling(), "toen", vraag),
                                        "een dag of periode tot en met " + einde.minusDays(1)))
                : "Gemeente %s bestaat pas sinds %s, en dus nog niet %s. Vraag %s."
                        .formatted(
                                gemeente,
                                bestaan.van(),
                                wanneer,
                                keuze(
                                        buren("de voorganger", gemeente, vraag),
                                        inIndeling(bestaan.eersteIndeling(), "later", vraag),
                                        "een dag of periode vanaf " + bestaan.van()));
    }

    /// Where its area is on the day of the question; nothing where nobody told.
    private String buren(String naam, String gemeente, Vraag vraag) {
        var buren = indelingen.gebied(gemeente, vraag.opvolgingOp(), vraag.kennis());
        return buren.isEmpty() ? "" : "%s (%s)".formatted(naam, String.join(", ", buren));
    }

    private static String inIndeling(@Nullable Integer jaar, String wanneer, Vraag vraag) {
        return jaar == null || !Indelinglezer.isTeVragen(jaar, vraag.kennis())
                ? ""
                : "met indeling=%d haar gebied van %s".formatted(jaar, wanneer);
    }

    private static String keuze(String... mogelijk) {
        var keuze = Stream.of(mogelijk).filter(k -> !k.isEmpty()).toList();
        int laatste = keuze.size() - 1;
        return laatste == 0
                ? keuze.getFirst()
                : String.join(", ", keuze.subList(0, laatste)) + ", of " + keuze.get(laatste);
    }
}
