    SELECT q.dimensie, sum(q.personen) AS personen
    FROM (
        SELECT {cel.dimensie} AS dimensie, sum(s.ingestroomd) AS personen
        FROM {cel} {telstroom}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {beschutbegin.dimensie}, count(*) FROM {beschutbegin} WHERE {beschutbegin.voorwaarde} GROUP BY 1
        UNION ALL
        SELECT {terugkeer.dimensie}, -sum(t.keren)
        FROM {terugkeer}
        WHERE t.korrel = (:korrel)::"char" AND t.eerder >= :van AND t.dag BETWEEN :van AND :tot AND {terugkeer.voorwaarde}
        GROUP BY 1
        UNION ALL
        -- and of who came to several places, each of these but one
        SELECT {meermaals.dimensie},
               count(DISTINCT t.deelnemer_id) - count(DISTINCT (t.deelnemer_id, t.gemeentecode, t.sob_id))
        FROM {meermaals}
        WHERE t.elders AND t.dag BETWEEN :van AND :tot AND (t.vorige >= :van OR t.volgende <= :tot) AND {meermaals.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.personen) <> 0
