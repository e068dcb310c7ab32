package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Signaalsoort.LANG_VERBLIJF;
import static nl.pols.trajectregistratie.signaal.Signaalsoort.VERBLIJF_NA_WERKFIT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.traject.Inhoud;
import nl.pols.trajectregistratie.traject.Status;
import org.jspecify.annotations.Nullable;

/// Whether somebody stays longer than needed: after the statement of readiness (G1), or long and
/// productive without an end in sight (G8).
final class Verblijf {

    private static final BigDecimal HONDERDSTEN_PER_WEEK = BigDecimal.valueOf(7 * 100);

    private Verblijf() {}

    /// G1: max(0, e - r - grace) days, where e is the end or the reference date; days of
    /// interruption don't count.
    static Optional<Bevinding> naWerkfit(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        var werkfit = t.verloopOfLeeg().werkfit();
        if (werkfit == null) {
            return Optional.empty();
        }
        int respijt = regel.drempel("RESPIJT");
        LocalDate vanaf = werkfit.datum().plusDays(respijt);
        LocalDate tot = eerste(t.einddatum(), peildatum);
        var telling = new Telling();
        vanaf.datesUntil(vanaf.isBefore(tot) ? tot : vanaf).forEach(dag -> telling.tel(t, dag));
        if (telling.dagen == 0) {
            return Optional.empty();
        }
        boolean recent =
                t.einddatum() == null
                        || !t.einddatum().isBefore(peildatum.minusDays(regel.drempel("TERUGBLIK")));
        return Optional.of(
                new Bevinding(
                        VERBLIJF_NA_WERKFIT,
                        "",
                        new Feiten()
                                .met(Feit.WERKFIT_SINDS, werkfit.datum())
                                .met(Feit.TOT, tot)
                                .met(Feit.RESPIJT, respijt)
                                .met(Feit.DAGEN, telling.dagen)
                                .met(Feit.ONDERBROKEN, telling.onderbroken)
                                .met(Feit.PRODUCTIEUREN, telling.productieuren())
                                .klaar(),
                        recent));
    }

    private static final class Telling {
        int dagen;
        int onderbroken;
        private long honderdstenPerWeek;

        void tel(Inhoud t, LocalDate dag) {
            if (t.verloopOfLeeg().onderbrekingOp(dag) != null) {
                onderbroken++;
                return;
            }
            dagen++;
            honderdstenPerWeek += Urenloop.van(t).op(dag).productie();
        }

        /// Each day counts a seventh of the weekly hours that held on it.
        BigDecimal productieuren() {
            return BigDecimal.valueOf(honderdstenPerWeek)
                    .divide(HONDERDSTEN_PER_WEEK, 2, RoundingMode.HALF_UP);
        }
    }

    /// G8: running longer than six months, productivity above the threshold, no planned end within
    /// 60 days, distance not very large.
    static Optional<Bevinding> zonderZicht(Inhoud t, Signaalregel regel, LocalDate peildatum) {
        var meting = laatsteMeting(t.verloopOfLeeg(), peildatum);
        int maanden = regel.drempel("MAANDEN");
        int drempel = regel.drempel("LOONWAARDE");
        LocalDate zicht = peildatum.plusDays(regel.drempel("ZICHT"));
        LocalDate einde = t.laatstGepland();
        if (meting == null
                || meting.percentage() <= drempel
                || t.afstand() == Afstand.ZEER_GROOT
                || Status.op(t, peildatum) != Status.LOPEND
                || !t.startdatum().plusMonths(maanden).isBefore(peildatum)
                || (!einde.isBefore(peildatum) && !einde.isAfter(zicht))
                || (t.einddatum() != null && !t.einddatum().isAfter(zicht))) {
            return Optional.empty();
        }
        return Optional.of(
                new Bevinding(
                        LANG_VERBLIJF,
                        "",
                        new Feiten()
                                .met(Feit.STARTDATUM, t.startdatum())
                                .met(Feit.MAANDEN, maanden)
                                .met(Feit.LOONWAARDE, meting.percentage())
                                .met(Feit.GEMETEN_OP, meting.datum())
                                .met(Feit.DREMPEL_LOONWAARDE, drempel)
                                .met(Feit.GEPLAND_EINDE, einde)
                                .met(Feit.ZICHT, regel.drempel("ZICHT"))
                                .met(Feit.AFSTAND, t.afstand())
                                .klaar(),
                        true));
    }

    /// The productivity as measured last, not after that day.
    static @Nullable Loonwaardemeting laatsteMeting(Verloop verloop, LocalDate peildatum) {
        return verloop.loonwaardemetingen().stream()
                .filter(m -> !m.datum().isAfter(peildatum))
                .max(Comparator.comparing(Loonwaardemeting::datum))
                .orElse(null);
    }

    private static LocalDate eerste(@Nullable LocalDate einde, LocalDate peildatum) {
        return einde == null || einde.isAfter(peildatum) ? peildatum : einde;
    }
}
