package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.List;

/// What a year of sheltered work has to come to. Letter 004 gives the advices of 2015 to 2017 and
/// of the first quarter of 2018, the applications of 2017, who worked at the end of 2016 and 2017
/// and the numbers of 2017 and 2018; CBS counts 6,980 provisions in January 2023. All other numbers
/// are invented in between.
///
/// @param positief positive advices, of the year or of its parts in order
/// @param werkend people with a place on the last day
/// @param plekken places of 31 hours in the regulation; 0 before there was one
record Beschutjaar(
        int jaar,
        int doorGemeenten,
        int doorPersonen,
        List<Deel> positief,
        int werkend,
        int plekken) {

    static final int EERSTE = 2015;

    /// Letter 003 knew about 200 of the 313 in April 2017.
    static final int BEKEND_IN_APRIL_2017 = 200;

    static final LocalDate EIND_2016 = LocalDate.of(2016, 12, 31);

    /// The numbers of 2019 and after lie on the straight line between two that the letter gives.
    private static final int PLEKKEN_2018 = 4_600;

    private static final int PLEKKEN_2050 = 30_000;

    /// Positive advices up to and including a day.
    record Deel(LocalDate tot, int aantal) {}

    private static final List<Beschutjaar> BEKEND =
            List.of(
                    jaar(2015, 230, 0, 116, 45),
                    jaar(2016, 700, 0, 388, 313),
                    jaar(2017, 1_400, 1_700, 1_650, 1_184),
                    new Beschutjaar(
                            2018,
                            1_500,
                            1_300,
                            List.of(
                                    new Deel(LocalDate.of(2018, 3, 31), 490),
                                    new Deel(LocalDate.of(2018, 12, 31), 1_470)),
                            2_550,
                            PLEKKEN_2018),
                    jaar(2019, 1_500, 1_400, 2_100, 3_800),
                    jaar(2020, 1_200, 1_100, 1_700, 4_800),
                    jaar(2021, 1_400, 1_200, 1_900, 5_900),
                    jaar(2022, 1_450, 1_250, 2_000, 6_980));

    static Beschutjaar of(int jaar) {
        if (jaar - EERSTE < BEKEND.size()) {
            return BEKEND.get(jaar - EERSTE);
        }
        Beschutjaar last = BEKEND.getLast();
        int later = jaar - last.jaar;
        return jaar(
                jaar,
                last.doorGemeenten,
                last.doorPersonen,
                last.positief.getFirst().aantal(),
                last.werkend + 600 * later);
    }

    private static Beschutjaar jaar(
            int jaar, int doorGemeenten, int doorPersonen, int positief, int werkend) {
        return new Beschutjaar(
                jaar,
                doorGemeenten,
                doorPersonen,
                List.of(new Deel(LocalDate.of(jaar, 12, 31), positief)),
                werkend,
                plekken(jaar));
    }

    private static int plekken(int jaar) {
        if (jaar < 2017) {
            return 0;
        }
        if (jaar == 2017) {
            return 2_600;
        }
        int line = (PLEKKEN_2050 - PLEKKEN_2018) * (jaar - 2018) / (2050 - 2018);
        return PLEKKEN_2018 + Math.round(line / 100f) * 100;
    }
}
