package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.PRODUCTIEAANDEEL;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.pols.trajectregistratie.traject.Inhoud;

/// Whether the share of production rises where it should not (G10).
final class Productieaandeel {

    private static final int DAGEN_PER_WEEK = 7;

    private Productieaandeel() {}

    /// The slope of the weekly share in the last third between start and (planned) end, by least
    /// squares over the weeks of it that have passed.
    static Optional<Bevinding> stijgt(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        if (t.verloopOfLeeg().urenverloop().isEmpty()) {
            return Optional.empty();
        }
        LocalDate einde = t.einddatum() == null ? t.laatstGepland() : t.einddatum();
        long duur = ChronoUnit.DAYS.between(t.startdatum(), einde);
        LocalDate vanaf = t.startdatum().plusDays(duur * 2 / 3);
        LocalDate tot = einde.isAfter(peildatum) ? peildatum : einde;
        int weken = (int) Math.max(0, ChronoUnit.DAYS.between(vanaf, tot) / DAGEN_PER_WEEK);
        if (weken < regel.drempel("WEKEN")) {
            return Optional.empty();
        }
        double[] aandelen = aandelen(Urenloop.van(t), vanaf, weken);
        double perVierWeken = 4 * helling(aandelen);
        if (perVierWeken <= regel.drempel("HELLING")) {
            return Optional.empty();
        }
        var feiten =
                new Feiten()
                        .met(Feit.VANAF, vanaf)
                        .met(Feit.TOT, tot)
                        .met(Feit.WEKEN, weken)
                        .metGetal(Feit.AANDEEL_BEGIN, aandelen[0])
                        .metGetal(Feit.AANDEEL_EIND, aandelen[weken - 1])
                        .metGetal(Feit.HELLING, perVierWeken)
                        .met(Feit.DREMPEL_HELLING, regel.drempel("HELLING"));
        boolean recent = !tot.isBefore(peildatum.minusDays(regel.drempel("TERUGBLIK")));
        return Optional.of(new Bevinding(PRODUCTIEAANDEEL, "", feiten.klaar(), recent));
    }

    private static double[] aandelen(Urenloop uren, LocalDate vanaf, int weken) {
        return IntStream.range(0, weken)
                .mapToDouble(w -> uren.productieaandeelOp(vanaf.plusWeeks(w)))
                .toArray();
    }

    /// Of the line of least squares through (0, y0), (1, y1), ...
    static double helling(double[] y) {
        double middenX = (y.length - 1) / 2.0;
        double middenY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElse(0);
        double teller = 0;
        double noemer = 0;
        for (int i = 0; i < y.length; i++) {
            teller += (i - middenX) * (y[i] - middenY);
            noemer += (i - middenX) * (i - middenX);
        }
        return noemer == 0 ? 0 : teller / noemer;
    }
}
