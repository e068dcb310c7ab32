package nl.pols.rapportage.feit;

/// How often somebody came back to the same place otherwise than under the Wsw, by the months and
/// years of both times (ADR 169). Invariant: it follows from the rows of [Instroom], whose
/// statements these are parts of, so both change together.
final class Terugkeer {
    private static final String KOLOMMEN = "gemeentecode, sob_id, korrel, eerder, dag, keren";

    /// `terugkeer`, of some rows (`anders`) counted in or out.
    static final String TELLING = Telling.lees("telling/terugkeer.sql");

    /// Into an empty table.
    static final String VUL =
            "tel_terug AS (INSERT INTO telterugkeer (%s) SELECT * FROM terugkeer ORDER BY 1, 2, 3, 4, 5)"
                    .formatted(KOLOMMEN);

    static final String TEL_BIJ =
            """
            tel_terug AS (
                INSERT INTO telterugkeer AS e (%s) SELECT * FROM terugkeer ORDER BY 1, 2, 3, 4, 5
                ON CONFLICT (gemeentecode, sob_id, korrel, eerder, dag) DO UPDATE SET keren = e.keren + excluded.keren
            )\
            """
                    .formatted(KOLOMMEN);

    /// How many counts differ from what the rows come to; one of nought is as good as none.
    static final String VERSCHILLEN =
            """
            SELECT count(*)
            FROM terugkeer n
            FULL JOIN (SELECT * FROM telterugkeer WHERE keren <> 0) d
                USING (gemeentecode, sob_id, korrel, eerder, dag)
            WHERE n.keren IS DISTINCT FROM d.keren
            """;

    private Terugkeer() {}
}
