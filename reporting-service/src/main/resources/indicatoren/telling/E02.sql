-- Who had gone to work by the end of the period less who had stopped before it, each time at work; less who stopped and began
-- again in it, and in a region less who worked in several of its municipalities.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT q.dimensie, sum(q.nu)::bigint AS nu, sum(q.eerder)::bigint AS eerder
    FROM (
        SELECT {baancel.dimensie} AS dimensie, sum(t.nu) AS nu, sum(t.eerder) AS eerder
        FROM {baancel}
        WHERE {baancel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {baanpauze.dimensie}, -count(*) FILTER (WHERE k.nu), -count(*) FILTER (WHERE NOT k.nu)
        FROM (VALUES
            (true, (:van)::date, (:naTot)::date), (false, (:vorigVan)::date, (:vorigNaTot)::date)
        ) k (nu, van, tot)
        CROSS JOIN {baanpauze}
        WHERE t.van > k.van AND t.van < k.tot AND t.tot < k.tot AND {baanpauze.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {vlagspreiding.dimensie},
               count(DISTINCT t.deelnemer_id) FILTER (WHERE k.nu) - count(DISTINCT (t.deelnemer_id, t.gemeentecode)) FILTER (WHERE k.nu),
               count(DISTINCT t.deelnemer_id) FILTER (WHERE NOT k.nu)
                   - count(DISTINCT (t.deelnemer_id, t.gemeentecode)) FILTER (WHERE NOT k.nu)
        FROM (VALUES
            (true, (:van)::date, (:naTot)::date), (false, (:vorigVan)::date, (:vorigNaTot)::date)
        ) k (nu, van, tot)
        CROSS JOIN {vlagspreiding}
        WHERE t.soort = 'B' AND t.van < k.tot AND t.tot > k.van AND {vlagspreiding.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.nu) <> 0 OR sum(q.eerder) <> 0
) d
{@werkposten}
