package nl.pols.cli.sector.simulatie;

/// A participant: one person in one municipality, with everything that stays the same from a first
/// trajectory to a follow-up. Letter 001: 94 % is entitled to a benefit and keeps it while working.
final class Deelnemer {
    final Gemeente gemeente;
    final String uitkering;
    final String doelgroep;
    private String bsn = "";

    private Deelnemer(Gemeente gemeente, String uitkering, String doelgroep) {
        this.gemeente = gemeente;
        this.uitkering = uitkering;
        this.doelgroep = doelgroep;
    }

    static Deelnemer drawn(Gemeente gemeente, boolean withBenefit, Lot lot) {
        return new Deelnemer(
                gemeente,
                withBenefit ? benefit(lot.uniform()) : "GEEN",
                targetGroup(lot.uniform()));
    }

    /// The number is given when it is sure that the person is in the sector.
    String bsn(BsnReeks reeks) {
        if (bsn.isEmpty()) {
            bsn = reeks.next();
        }
        return bsn;
    }

    boolean behoudVanUitkering() {
        return !uitkering.equals("GEEN");
    }

    private static String benefit(double u) {
        if (u < 0.900) {
            return "PARTICIPATIEWET";
        }
        if (u < 0.925) {
            return "IOAW";
        }
        if (u < 0.930) {
            return "IOAZ";
        }
        if (u < 0.955) {
            return "WAJONG";
        }
        return u < 0.985 ? "WIA" : "WW";
    }

    private static String targetGroup(double u) {
        if (u < 0.22) {
            return "BANENAFSPRAAK";
        }
        return u < 0.25 ? "BESCHUT_WERK" : "OVERIG";
    }
}
