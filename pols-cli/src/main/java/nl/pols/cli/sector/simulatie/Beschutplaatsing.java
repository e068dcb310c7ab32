package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.pols.cli.sector.simulatie.Beschutdossier.Plaatsing;
import nl.pols.cli.sector.simulatie.Beschutdossier.Wachtreden;
import org.jspecify.annotations.Nullable;

/// What comes of a positive advice: the place, with whom, for how long and how many hours; or the
/// waiting.
final class Beschutplaatsing {
    /// Letter 004: three months on average from advice to place, 25 hours a week.
    private static final double MEDIAN_LEAD_DAYS = 75;

    private static final double LEAD_SPREAD = 0.6;
    private static final int[] HOURS = {
        24, 20, 28, 32, 16, 28, 24, 20, 36, 20, 28, 24, 32, 20, 28, 16, 24, 28, 20, 32
    };

    private static final double MEAN_DAYS = 9 * 365.0;
    private static final int LATE = 120;

    /// After these there is no advice left either.
    private static final Set<String> FOR_GOOD =
            Set.of(
                    Beschutdossier.BANENAFSPRAAK,
                    "VERHUISD",
                    "OVERLEDEN",
                    "PENSIOEN",
                    "EIGEN_VERZOEK");

    private static final String OTHER_EMPLOYER = "ANDERE_WERKGEVER";

    private final Landschap landschap;
    private final LocalDate laatsteDag;
    private final Lot lot;
    private int placed;

    Beschutplaatsing(Landschap landschap, LocalDate laatsteDag, Lot lot) {
        this.landschap = landschap;
        this.laatsteDag = laatsteDag;
        this.lot = lot;
    }

    /// The day on which there would be a place.
    LocalDate wished(Beschutzaak zaak) {
        long days = Math.round(MEDIAN_LEAD_DAYS * lot.lognormal(LEAD_SPREAD));
        return zaak.adviesdatum.plusDays(Math.clamp(days, 7, 540));
    }

    void place(Beschutzaak zaak, LocalDate start) {
        if (start.isAfter(zaak.adviesdatum.plusDays(LATE))) {
            zaak.wachtredenen.add(new Wachtreden(zaak.adviesdatum.plusDays(14), "TIJD_NODIG"));
            zaak.wachtredenen.add(new Wachtreden(zaak.adviesdatum.plusDays(90), waiting()));
        }
        long days = 60 + Math.round(-StrictMath.log(1 - lot.uniform()) * MEAN_DAYS);
        LocalDate end = start.plusDays(days);
        int hours = HOURS[placed++ % HOURS.length];
        if (end.isAfter(laatsteDag)) {
            zaak.plaatsingen.add(place(zaak, start, null, null, hours));
            return;
        }
        String reason = reason(lot.uniform());
        zaak.plaatsingen.add(place(zaak, start, end, reason, hours));
        if (reason.equals(OTHER_EMPLOYER)) {
            zaak.plaatsingen.add(
                    new Plaatsing("REGULIERE_WERKGEVER", null, end, null, null, hours));
        } else if (FOR_GOOD.contains(reason)) {
            zaak.adviesEinde = end;
            zaak.adviesEindereden = reason;
        }
    }

    private Plaatsing place(
            Beschutzaak zaak,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String reason,
            int hours) {
        double u = lot.uniform();
        if (u < 0.78) {
            UUID sob = landschap.serving(zaak.gemeentecode, start, lot.uniform());
            return new Plaatsing("SOB", sob, start, end, reason, hours);
        }
        String employer = u < 0.86 ? "GEMEENTE" : "REGULIERE_WERKGEVER";
        return new Plaatsing(employer, null, start, end, reason, hours);
    }

    /// No place: three in ten of the advices end, the others wait.
    void waitOn(Beschutzaak zaak) {
        zaak.wachtredenen.add(new Wachtreden(zaak.adviesdatum.plusDays(14), "TIJD_NODIG"));
        LocalDate later = zaak.adviesdatum.plusDays(60 + lot.below(60));
        if (!later.isAfter(laatsteDag)) {
            zaak.wachtredenen.add(new Wachtreden(later, waiting()));
        }
        LocalDate end = zaak.adviesdatum.plusDays(200 + lot.below(500));
        if (lot.chance(0.3) && !end.isAfter(laatsteDag)) {
            double u = lot.uniform();
            zaak.adviesEinde = end;
            zaak.adviesEindereden = u < 0.4 ? "VERHUISD" : u < 0.8 ? "EIGEN_VERZOEK" : "OVERIG";
        }
    }

    /// The advice is too fresh for a place, or the last day came first.
    void stillWaits(Beschutzaak zaak) {
        LocalDate from = zaak.adviesdatum.plusDays(14);
        if (!from.isAfter(laatsteDag)) {
            zaak.wachtredenen.add(new Wachtreden(from, "TIJD_NODIG"));
        }
    }

    private String waiting() {
        double u = lot.uniform();
        if (u < 0.4) {
            return "WACHTLIJST";
        }
        if (u < 0.7) {
            return "VOORTRAJECT";
        }
        return u < 0.9 ? "ZIEK" : "VERHUISD";
    }

    private static String reason(double u) {
        if (u < 0.24) {
            return Beschutdossier.BANENAFSPRAAK;
        }
        if (u < 0.46) {
            return "EINDE_CONTRACT";
        }
        if (u < 0.58) {
            return OTHER_EMPLOYER;
        }
        if (u < 0.70) {
            return "ZIEK";
        }
        if (u < 0.82) {
            return "EIGEN_VERZOEK";
        }
        if (u < 0.92) {
            return "VERHUISD";
        }
        return u < 0.97 ? "PENSIOEN" : "OVERLEDEN";
    }
}
