package nl.pols.cli.sector.simulatie;

import java.util.List;

/// How many people have a Wsw employment at the end of a year, and which part of them works with a
/// regular employer. The sector's own figures: 104,000 at the end of 2014, 91,500 a year later, 34,
/// 38 and 40 % of 2014 to 2016; letter 001: 31,500 fewer at the end of 2020. The years between and
/// after are invented.
record Wswjaar(int jaar, int personen, int procentRegulier) {

    static final int EERSTE = 2014;

    private static final List<Wswjaar> BEKEND =
            List.of(
                    new Wswjaar(2014, 104_000, 34),
                    new Wswjaar(2015, 91_500, 38),
                    new Wswjaar(2016, 87_700, 40),
                    new Wswjaar(2017, 83_900, 41),
                    new Wswjaar(2018, 80_100, 41),
                    new Wswjaar(2019, 76_300, 42),
                    new Wswjaar(2020, 72_500, 42),
                    new Wswjaar(2021, 68_700, 42),
                    new Wswjaar(2022, 64_900, 43));

    private static final int MINDER_PER_JAAR = 3_800;

    static Wswjaar of(int jaar) {
        if (jaar - EERSTE < BEKEND.size()) {
            return BEKEND.get(jaar - EERSTE);
        }
        Wswjaar last = BEKEND.getLast();
        return new Wswjaar(
                jaar, last.personen - MINDER_PER_JAAR * (jaar - last.jaar), last.procentRegulier);
    }
}
