-- How often somebody came back to the same place: each two times that follow each other there, by the months and the years
-- that they fall in; months of one year only, because no period of months is about two. Of rows of telinstroom (anders), each
-- counted in (1) or out (-1).
per_maand AS MATERIALIZED (
    SELECT k.gemeentecode, k.sob_id, date_trunc('month', k.hier_eerder)::date AS eerder, date_trunc('month', k.dag)::date AS dag,
           sum(k.teken)::int AS keren
    FROM anders k
    WHERE k.hier_eerder IS NOT NULL
    GROUP BY 1, 2, 3, 4
    HAVING sum(k.teken) <> 0
),
terugkeer AS MATERIALIZED (
    SELECT m.gemeentecode, m.sob_id, 'M'::"char" AS korrel, m.eerder, m.dag, m.keren
    FROM per_maand m
    WHERE date_trunc('year', m.eerder) = date_trunc('year', m.dag)
    UNION ALL
    SELECT m.gemeentecode, m.sob_id, 'J', date_trunc('year', m.eerder)::date, date_trunc('year', m.dag)::date, sum(m.keren)::int
    FROM per_maand m
    GROUP BY 1, 2, 4, 5
    HAVING sum(m.keren) <> 0
)
