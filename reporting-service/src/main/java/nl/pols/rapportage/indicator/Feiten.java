package nl.pols.rapportage.indicator;

import java.util.List;
import java.util.Map;

/// Facts behind a figure that can be shown one by one, and which of them were counted.
record Feiten(Feitsoort soort, String voorwaarde) {
    /// On the last day of the period; or, for who was gone by then, on the day before it.
    private static final Feiten BEGIN_OF_EIND =
            new Feiten(
                    Feitsoort.WSW,
                    """
                    (w.van <= :tot AND w.tot > :tot
                     OR w.van < :van AND w.tot >= :van AND NOT EXISTS (
                         SELECT FROM dienstverbanddeel x
                         WHERE x.dienstverband_id = t.dienstverband_id AND x.volgnummer = t.volgnummer
                           AND x.van <= :tot AND x.tot > :tot))\
                    """);

    /// The survival beside durations reads who still runs too.
    private static final Feiten BEEINDIGD =
            new Feiten(
                    Feitsoort.TRAJECT,
                    "t.einddatum BETWEEN :van AND :tot"
                            + " AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'");

    /// Where the indicator's own SQL doesn't say it of one kind of fact: it compares two days,
    /// counts two kinds, lays an amount out, or reads more than it counts.
    static final Map<String, List<Feiten>> GENOEMD =
            Map.of(
                    "A06",
                    List.of(BEEINDIGD),
                    "F01",
                    List.of(BEGIN_OF_EIND),
                    "F02",
                    List.of(
                            BEGIN_OF_EIND,
                            new Feiten(Feitsoort.INSTROOM_TRAJECT, "t.soort = 'TRAJECT'"),
                            new Feiten(Feitsoort.INSTROOM_BESCHUT, "t.soort = 'BESCHUT_WERK'")),
                    // a part of a tranche is counted with the whole
                    "G01",
                    List.of(
                            new Feiten(
                                    Feitsoort.TOEDELING,
                                    "NOT d.is_deel AND d.toekenning_id IS NOT NULL")));

    /// Nobody's case or book: what a source told everybody.
    boolean zijnOpenbaar() {
        return soort.soort() == Geval.Soort.EXTERNE_REEKS;
    }
}
