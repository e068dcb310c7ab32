package nl.pols.rapportage.feit;

/// How often a person with several trajectories at once is counted too many within a place, by day,
/// month and year of a cell (ADR 168). Invariant: it follows from the rows of [Samenloop], whose
/// statements these are parts of, so both change together.
final class Teveel {
    private static final String KOLOMMEN = "cel, korrel, dag, te_veel, te_veel_met_uitkering";

    /// `teveel`, of some rows (`rijen`) counted in or out.
    static final String TELLING = Telling.lees("telling/teveel.sql");

    /// Into an empty table.
    static final String VUL =
            "vul AS (INSERT INTO telteveel (%s) SELECT * FROM teveel ORDER BY 1, 2, 3)"
                    .formatted(KOLOMMEN);

    static final String TEL_BIJ =
            """
            tel AS (
                INSERT INTO telteveel AS e (%s) SELECT * FROM teveel ORDER BY 1, 2, 3
                ON CONFLICT (cel, korrel, dag) DO UPDATE
                SET te_veel = e.te_veel + excluded.te_veel,
                    te_veel_met_uitkering = e.te_veel_met_uitkering + excluded.te_veel_met_uitkering
            )\
            """
                    .formatted(KOLOMMEN);

    /// How many counts differ from what the rows come to; one of noughts is as good as none.
    static final String VERSCHILLEN =
            """
            SELECT count(*)
            FROM teveel n
            FULL JOIN (
                SELECT * FROM telteveel WHERE (te_veel, te_veel_met_uitkering) <> (0, 0)
            ) d USING (cel, korrel, dag)
            WHERE (n.te_veel, n.te_veel_met_uitkering) IS DISTINCT FROM (d.te_veel, d.te_veel_met_uitkering)
            """;

    private Teveel() {}
}
