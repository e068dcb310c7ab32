package nl.pols.financiering.wsw;

import nl.pols.kit.problem.NamedRefusal;

/// Why Wsw money is refused.
abstract sealed class WswRefused extends NamedRefusal {

    private static final long serialVersionUID = 1L;

    private WswRefused(Kind kind, String title, String detail) {
        super(kind, title, detail);
    }

    /// What the regions get is a part of what there is.
    static final class RegioBovenLand extends WswRefused {

        private static final long serialVersionUID = 1L;

        RegioBovenLand(Middel.Reeks reeks, int jaar, long regiosCents, long landCents) {
            super(
                    Kind.CONFLICT,
                    "Regio boven land",
                    "De regio's krijgen samen %d cent, maar %s is in %d %d cent. Verlaag een regio of leg eerst het landelijke bedrag vast."
                            .formatted(regiosCents, reeks, jaar, landCents));
        }
    }

    /// A year that hasn't begun has no outcome.
    static final class RealisatieInDeToekomst extends WswRefused {

        private static final long serialVersionUID = 1L;

        RealisatieInDeToekomst(int jaar) {
            super(
                    Kind.INVALID,
                    "Realisatie in de toekomst",
                    "%d is nog niet begonnen en heeft geen realisatie. Geef het jaar op als PROGNOSE."
                            .formatted(jaar));
        }
    }

    /// Nothing is known of it, or it is not the caller's.
    static final class OnbekendGeldfeit extends WswRefused {

        private static final long serialVersionUID = 1L;

        OnbekendGeldfeit(String wat) {
            super(Kind.UNKNOWN, "Onbekend geldfeit", "Er is niets bekend van %s.".formatted(wat));
        }
    }
}
