package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.VACATURE_NIET_VOORGESTELD;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.traject.Inhoud;

/// Whether somebody productive was proposed for the work that came by (G9).
final class Aanbod {

    private Aanbod() {}

    /// A suitable vacancy for which a participant was not proposed whose productivity, as measured
    /// last before it, was above the threshold.
    static Optional<Bevinding> nietVoorgesteld(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        var verloop = t.verloopOfLeeg();
        int drempel = regel.drempel("LOONWAARDE");
        var gemist =
                verloop.vacatures().stream()
                        .filter(v -> v.passend() && !v.voorgesteld())
                        .filter(v -> {
                            var meting = Verblijf.laatsteMeting(verloop, v.datum());
                            return meting != null && meting.percentage() > drempel;
                        })
                        .map(Vacature::datum)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        if (gemist.isEmpty()) {
            return Optional.empty();
        }
        LocalDate laatste = gemist.getFirst();
        var meting = Verblijf.laatsteMeting(verloop, laatste);
        return Optional.of(
                new Bevinding(
                        VACATURE_NIET_VOORGESTELD,
                        "",
                        new Feiten()
                                .met(Feit.AANTAL, gemist.size())
                                .met(Feit.VACATUREDATUM, laatste)
                                .met(Feit.LOONWAARDE, meting == null ? null : meting.percentage())
                                .met(Feit.DREMPEL_LOONWAARDE, drempel)
                                .klaar(),
                        !laatste.isBefore(peildatum.minusDays(regel.drempel("TERUGBLIK")))));
    }
}
