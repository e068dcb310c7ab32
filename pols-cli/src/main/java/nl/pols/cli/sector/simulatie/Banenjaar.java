package nl.pols.cli.sector.simulatie;

import java.util.List;

/// The municipal group in the register of the jobs agreement at the end of a year, and who of it
/// worked in its last quarter. Letter 004: almost 54,000 in the middle of 2018, 9,400 at work at
/// the end of 2016 and 21,400 a year later. All other numbers are invented; nobody works before
/// 2016.
///
/// @param halfweg of the register on 15 June; 0 where it is nobody's business
record Banenjaar(int jaar, int halfweg, int register, int aanHetWerk) {

    static final int EERSTE = 2015;

    private static final List<Banenjaar> BEKEND =
            List.of(
                    new Banenjaar(2015, 0, 30_000, 0),
                    new Banenjaar(2016, 0, 41_000, 9_400),
                    new Banenjaar(2017, 0, 50_000, 21_400),
                    new Banenjaar(2018, 53_900, 56_000, 25_000),
                    new Banenjaar(2019, 0, 59_000, 28_000),
                    new Banenjaar(2020, 0, 61_000, 28_500),
                    new Banenjaar(2021, 0, 63_000, 31_000),
                    new Banenjaar(2022, 0, 65_000, 33_000));

    static Banenjaar of(int jaar) {
        if (jaar - EERSTE < BEKEND.size()) {
            return BEKEND.get(jaar - EERSTE);
        }
        Banenjaar last = BEKEND.getLast();
        int later = 2_000 * (jaar - last.jaar);
        return new Banenjaar(jaar, 0, last.register + later, last.aanHetWerk + later);
    }
}
