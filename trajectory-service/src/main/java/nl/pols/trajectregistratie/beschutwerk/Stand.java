package nl.pols.trajectregistratie.beschutwerk;

import java.util.List;

/// Where the record stands, whatever the day.
enum Stand {
    AANGEVRAAGD(Handeling.ADVIES),
    AFGEWEZEN(),
    WACHT_OP_PLAATSING(
            Handeling.PLAATSING,
            Handeling.WACHTREDEN,
            Handeling.ANDER_AANBOD,
            Handeling.OVERSTAP,
            Handeling.EINDE_ADVIES),
    GEPLAATST(Handeling.EINDE_PLAATSING, Handeling.OVERSTAP),
    BEEINDIGD();

    private final List<Handeling> wel;

    Stand(Handeling... wel) {
        this.wel = List.of(wel);
    }

    List<Handeling> wel() {
        return wel;
    }

    /// The acts on a record, by the last part of their address.
    enum Handeling {
        ADVIES("adviezen"),
        PLAATSING("plaatsingen"),
        WACHTREDEN("wachtredenen"),
        ANDER_AANBOD("ander-aanbod"),
        EINDE_PLAATSING("einde-plaatsing"),
        EINDE_ADVIES("einde-advies"),
        OVERSTAP("overstap");

        private final String adres;

        Handeling(String adres) {
            this.adres = adres;
        }

        String adres() {
            return adres;
        }
    }
}
