package nl.pols.financiering.wsw;

import org.jspecify.annotations.Nullable;

/// National means of one year, or the part of them that one labour market region got, with the
/// source that says so.
///
/// @param regio null for the whole country
record Middel(
        Reeks reeks,
        int jaar,
        @Nullable String regio,
        long bedragCents,
        String bron,
        @Nullable String toelichting)
        implements Feit {

    /// The series of the letters, each in its own unit.
    enum Reeks {
        /// The national Wsw budget: 1,921 million in 2018, to nothing in 2050 (letter 004).
        WSW_RIJKSBUDGET("euro's per jaar", true),
        /// The efficiency cut per Wsw employee: 500 euro in 2015, 3,000 in 2020 (letter 004).
        WSW_EFFICIENCYKORTING("euro's per Wsw-werknemer", true),
        /// The same in total: 50 million in 2015, 290 in 2020 (letter 004).
        WSW_EFFICIENCYKORTING_TOTAAL("euro's per jaar", true),
        /// Means for re-integration: 622 million in 2018 (letter 004).
        REINTEGRATIE("euro's per jaar", true),
        /// The means of the motion Kerstens: 30 million once, divided over the regions.
        KERSTENS("euro's, eenmalig", false);

        private final String eenheid;
        private final boolean pad;

        Reeks(String eenheid, boolean pad) {
            this.eenheid = eenheid;
            this.pad = pad;
        }

        String eenheid() {
            return eenheid;
        }

        /// Whether the years between two known ones lie on the line between them.
        boolean isPad() {
            return pad;
        }
    }

    @Override
    public Soort soortFeit() {
        return Soort.MIDDEL;
    }

    @Override
    public String sleutel() {
        return "%s %d %s".formatted(reeks, jaar, regio == null ? "NL" : regio);
    }

    @Override
    public int jaarVanFeit() {
        return jaar;
    }
}
