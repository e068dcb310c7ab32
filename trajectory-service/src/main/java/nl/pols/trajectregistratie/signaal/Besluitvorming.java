package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.EVALUATIE_BIJ_VERLENGING;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VIER_OGEN_BIJ_VERLENGING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.traject.Inhoud;
import org.jspecify.annotations.Nullable;

/// How one extension was decided: on a recent review (G6), and with a pair of eyes outside
/// production (G7). What a sender doesn't tell isn't held against anybody: an extension of which
/// only date, end and reason are told says nothing about how it was decided.
final class Besluitvorming {

    private Besluitvorming() {}

    /// G6: no review at most four weeks old when it was decided. Silent for a trajectory of which
    /// no reviews are told and no decision either.
    static List<Bevinding> zonderEvaluatie(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        int termijn = regel.drempel("TERMIJN");
        return gedocumenteerd(t)
                .filter(v -> !opEvaluatie(v, laatsteEvaluatie(t, v.besluitdatum()), termijn))
                .map(v ->
                        new Bevinding(
                                EVALUATIE_BIJ_VERLENGING,
                                aanleiding(v),
                                feiten(v)
                                        .met(
                                                Feit.LAATSTE_EVALUATIE,
                                                laatsteEvaluatie(t, v.besluitdatum()))
                                        .met(Feit.TERMIJN, termijn)
                                        .klaar(),
                                isRecent(v, regel, peildatum)))
                .toList();
    }

    /// G7: decided by production and approved by nobody else, or approved by production.
    static List<Bevinding> zonderVierOgen(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        return t.verlengingen().stream()
                .filter(v -> !heeftVierOgen(v))
                .map(v ->
                        new Bevinding(
                                VIER_OGEN_BIJ_VERLENGING,
                                aanleiding(v),
                                feiten(v)
                                        .met(Feit.BESLISSER, v.beslisser())
                                        .met(Feit.GOEDGEKEURD_DOOR, v.goedgekeurdDoor())
                                        .klaar(),
                                isRecent(v, regel, peildatum)))
                .toList();
    }

    /// Those of which it is told how they were decided.
    static Stream<Verlenging> gedocumenteerd(Inhoud t) {
        boolean evaluaties = !t.verloopOfLeeg().evaluaties().isEmpty();
        return t.verlengingen().stream().filter(v -> evaluaties || v.heeftBesluit());
    }

    static boolean opEvaluatie(Verlenging v, @Nullable LocalDate laatste, int termijn) {
        LocalDate genoemd = v.evaluatiedatum();
        LocalDate grens = v.besluitdatum().minusDays(termijn);
        return (laatste != null && !laatste.isBefore(grens))
                || (genoemd != null && !genoemd.isBefore(grens));
    }

    static boolean heeftVierOgen(Verlenging v) {
        return v.goedgekeurdDoor() == null
                ? v.beslisser() != Rol.SOB_PRODUCTIE
                : v.goedgekeurdDoor() != Rol.SOB_PRODUCTIE;
    }

    static @Nullable LocalDate laatsteEvaluatie(Inhoud t, LocalDate tot) {
        return t.verloopOfLeeg().evaluaties().stream()
                .map(Evaluatie::datum)
                .filter(d -> !d.isAfter(tot))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isRecent(Verlenging v, Signaalregel regel, LocalDate peildatum) {
        return !v.besluitdatum().isBefore(peildatum.minusDays(regel.drempel("TERUGBLIK")));
    }

    private static String aanleiding(Verlenging v) {
        return v.besluitdatum() + "/" + v.nieuweEinddatum();
    }

    private static Feiten feiten(Verlenging v) {
        return new Feiten()
                .met(Feit.BESLUITDATUM, v.besluitdatum())
                .met(Feit.NIEUW_EINDE, v.nieuweEinddatum());
    }
}
