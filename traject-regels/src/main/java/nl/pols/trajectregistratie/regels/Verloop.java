package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened in the course of a trajectory: part of its content, so that every version,
/// correction and delivery carries it. Invariant: where nothing happened there is no [Verloop] at
/// all; a record without course facts costs nothing.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Verloop(
        List<Onderbreking> onderbrekingen,
        List<Evaluatie> evaluaties,
        List<Loonwaardemeting> loonwaardemetingen,
        @Nullable Werkfit werkfit,
        List<Urenstap> urenverloop,
        List<Vacature> vacatures,
        @Nullable Uitstroomcontrole uitstroomcontrole,
        @Nullable Annulering annulering,
        @Nullable Overdracht overdracht,
        @Nullable OvergenomenVan overgenomenVan) {

    public static final Verloop LEEG =
            new Verloop(
                    List.of(), List.of(), List.of(), null, List.of(), List.of(), null, null, null,
                    null);

    public Verloop {
        onderbrekingen = vast(onderbrekingen);
        evaluaties = vast(evaluaties);
        loonwaardemetingen = vast(loonwaardemetingen);
        urenverloop = vast(urenverloop);
        vacatures = vast(vacatures);
    }

    private static <T> List<T> vast(@Nullable List<T> delen) {
        return delen == null ? List.of() : List.copyOf(delen);
    }

    /// The trajectory stands still from `van` until `tot`, which is the first day that it runs
    /// again; open while nobody knows.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Onderbreking(LocalDate van, @Nullable LocalDate tot, OnderbrekingReden reden) {

        boolean omvat(LocalDate dag) {
            return !dag.isBefore(van) && (tot == null || dag.isBefore(tot));
        }
    }

    public enum OnderbrekingReden {
        ZIEKTE,
        ZORG,
        DETENTIE,
        OVERIG
    }

    /// A progress review and what was decided (domain 5.3).
    public record Evaluatie(LocalDate datum, Evaluatieuitkomst uitkomst) {}

    public enum Evaluatieuitkomst {
        DOORGAAN,
        BIJSTELLEN,
        AFRONDEN
    }

    /// Productivity in % of the norm.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Loonwaardemeting(LocalDate datum, int percentage, @Nullable String methode) {}

    /// From when the participant is judged ready for work.
    public record Werkfit(LocalDate datum, Werkfitbron bron) {}

    public enum Werkfitbron {
        EVALUATIE,
        LOONWAARDEMETING,
        UWV,
        OVERIG
    }

    /// From when other weekly hours hold; those of the record are the ones at the start. Hundredths
    /// within, hours on the wire.
    public record Urenstap(LocalDate vanaf, Uren uren) {}

    /// A vacancy came by: whether it suited the participant, and whether they were proposed.
    public record Vacature(LocalDate datum, boolean passend, boolean voorgesteld) {}

    /// Whether somebody who left for paid work still works, 26 weeks later.
    public record Uitstroomcontrole(LocalDate datum, boolean aanHetWerk) {}

    /// The trajectory never was one that counts.
    public record Annulering(LocalDate datum, Annuleringreden reden) {}

    public enum Annuleringreden {
        NIET_GESTART,
        VERGISSING,
        VERHUISD,
        OVERIG
    }

    /// Another municipality or SOB goes on with it from `datum`, in a record of its own. Not an
    /// outcome: nobody flowed out.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Overdracht(
            LocalDate datum,
            @Nullable String naarGemeentecode,
            @Nullable UUID naarSobId,
            @Nullable String nieuwTrajectNummer) {}

    /// The record that this one goes on with.
    public record OvergenomenVan(String gemeentecode, String registratienummer) {}

    /// Whether nothing happened that only happens to a trajectory that began.
    boolean begonNooit() {
        return onderbrekingen.isEmpty()
                && evaluaties.isEmpty()
                && loonwaardemetingen.isEmpty()
                && werkfit == null
                && urenverloop.isEmpty()
                && uitstroomcontrole == null;
    }

    public @Nullable Onderbreking onderbrekingOp(LocalDate dag) {
        for (Onderbreking onderbreking : onderbrekingen) {
            if (onderbreking.omvat(dag)) {
                return onderbreking;
            }
        }
        return null;
    }

    /// Part of the form by which an unchanged record is recognised.
    public void canoniek(StringBuilder tekst) {
        for (@Nullable Object deel :
                new @Nullable Object[] {
                    onderbrekingen,
                    evaluaties,
                    loonwaardemetingen,
                    werkfit,
                    urenverloop,
                    vacatures,
                    uitstroomcontrole,
                    annulering,
                    overdracht,
                    overgenomenVan
                }) {
            tekst.append(deel).append('\u001e');
        }
    }
}
