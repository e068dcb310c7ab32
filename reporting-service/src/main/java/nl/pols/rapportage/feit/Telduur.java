package nl.pols.rapportage.feit;

/// How many had each duration, over the whole country: what a median is of, which no sum tells.
/// Invariant: counted from `telling/traject.sql` as every other count, and by [Telboek] for a
/// batch.
final class Telduur {
    /// Ended in the month after so many days; `OVERGEDRAGEN` instead: handed over.
    static final char EINDE = 'E';

    static final char OVERGEDRAGEN = 'O';

    /// Began on the day, in days since 1970, and ends in the month; `infinity` while it runs.
    static final char START = 'S';

    private static final String SOM =
            """
            SELECT CASE v.uitstroom WHEN 'OVERGEDRAGEN' THEN 'O' ELSE 'E' END::"char" AS soort,
                   date_trunc('month', v.einddatum)::date AS maand, v.einddatum - v.startdatum AS dagen, count(*)::int AS aantal
            FROM versie v
            WHERE v.einddatum < 'infinity'
            GROUP BY 1, 2, 3
            UNION ALL
            SELECT 'S', date_trunc('month', v.einddatum)::date, v.startdatum - 'epoch'::date, count(*)::int
            FROM versie v
            GROUP BY 2, 3
            """;

    static final String VUL =
            "INSERT INTO telduur (soort, maand, dagen, aantal) %s ORDER BY 1, 2, 3".formatted(SOM);

    static final String VERSCHILLEN =
            """
            SELECT count(*)
            FROM (%s) n
            FULL JOIN (SELECT * FROM telduur WHERE aantal <> 0) d USING (soort, maand, dagen)
            WHERE n.aantal IS DISTINCT FROM d.aantal
            """
                    .formatted(SOM);

    /// The month as days since 1970; none for who runs.
    static final String TEL_BIJ =
            """
            telduur_bij AS (
                MERGE INTO telduur e
                USING (
                    SELECT n.soort::"char" AS soort, coalesce('epoch'::date + n.maand, 'infinity') AS maand, n.dagen, n.aantal
                    FROM unnest(?::text[], ?::int[], ?::int[], ?::int[]) n (soort, maand, dagen, aantal)
                ) n
                ON (e.soort, e.maand, e.dagen) = (n.soort, n.maand, n.dagen)
                WHEN MATCHED THEN UPDATE SET aantal = e.aantal + n.aantal
                WHEN NOT MATCHED THEN INSERT (soort, maand, dagen, aantal) VALUES (n.soort, n.maand, n.dagen, n.aantal)
            )
            """;

    private Telduur() {}
}
