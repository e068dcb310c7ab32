package nl.pols.cli.sector.simulatie;

/// How trajectories end. Letter 001: 52 % flows out to paid work, 61 % when the participants who
/// take a follow-up trajectory are counted too. The chance of paid work depends on the distance to
/// the labour market; picking is balanced in the order of ending, so that a year keeps to the law.
final class Afloop {
    static final String VERVOLGTRAJECT = "VERVOLGTRAJECT";
    private static final double LEVEL = 1.010;
    private static final double FOLLOW_UP = 0.0900;
    private static final double WITH_SUBSIDY = 0.22;

    private final Evenredig paid;
    private final Evenredig followUp;
    private final Lot lot;

    Afloop(Lot lot) {
        this.paid = new Evenredig(lot);
        this.followUp = new Evenredig(lot);
        this.lot = lot;
    }

    String of(Afstand afstand, boolean mayFollowUp) {
        double paidWork = LEVEL * afstand.paidWork;
        if (paid.pick(paidWork)) {
            return lot.chance(WITH_SUBSIDY) ? "BETAALD_WERK_MET_LKS" : "BETAALD_WERK";
        }
        if (followUp.pick(FOLLOW_UP / (1 - paidWork)) && mayFollowUp) {
            return VERVOLGTRAJECT;
        }
        return other(lot.uniform());
    }

    private static String other(double u) {
        if (u < 0.52) {
            return "UITVAL";
        }
        if (u < 0.65) {
            return "OPLEIDING";
        }
        if (u < 0.74) {
            return "ZIEK";
        }
        if (u < 0.82) {
            return "DAGBESTEDING";
        }
        if (u < 0.88) {
            return "BESCHUT_WERK";
        }
        if (u < 0.94) {
            return "VERHUISD";
        }
        return u < 0.945 ? "OVERLEDEN" : "OVERIG";
    }
}
