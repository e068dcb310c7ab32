package nl.pols.financiering.wsw;

import nl.pols.kit.problem.Refusal;

/// Why Wsw money is refused.
abstract sealed class WswRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private WswRefused(String detail) {
        super(detail);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    /// What the regions get is a part of what there is.
    static final class RegioBovenLand extends WswRefused {

        private static final long serialVersionUID = 1L;

        RegioBovenLand(Middel.Reeks reeks, int jaar, long regiosCents, long landCents) {
            super(
                    "De regio's krijgen samen %d cent, maar %s is in %d %d cent. Verlaag een regio of leg eerst het landelijke bedrag vast."
                            .formatted(regiosCents, reeks, jaar, landCents));
        }

        @Override
        public String title() {
            return "Regio boven land";
        }
    }

    /// A year that hasn't begun has no outcome.
    static final class RealisatieInDeToekomst extends WswRefused {

        private static final long serialVersionUID = 1L;

        RealisatieInDeToekomst(int jaar) {
            super(
                    "%d is nog niet begonnen en heeft geen realisatie. Geef het jaar op als PROGNOSE."
                            .formatted(jaar));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String title() {
            return "Realisatie in de toekomst";
        }
    }

    /// Nothing is known of it, or it is not the caller's.
    static final class OnbekendGeldfeit extends WswRefused {

        private static final long serialVersionUID = 1L;

        OnbekendGeldfeit(String wat) {
            super("Er is niets bekend van %s.".formatted(wat));
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String title() {
            return "Onbekend geldfeit";
        }
    }
}
