-- Who came is trajectories from the counts, places of sheltered work, and less how often who came more than once in the
-- period counts too many.
SELECT coalesce(d.dimensie, i.dimensie) AS dimensie, o.onderdeel, o.teller, o.noemer
FROM (
{@wswverandering}
) d
FULL JOIN (
    SELECT q.dimensie, sum(q.personen) AS personen
    FROM (
        SELECT {cel.dimensie} AS dimensie, sum(s.ingestroomd) AS personen
        FROM {cel} {telstroom}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {beschutbegin.dimensie}, count(*) FROM {beschutbegin} WHERE {beschutbegin.voorwaarde} GROUP BY 1
        UNION ALL
        SELECT {meermaals.dimensie}, count(DISTINCT t.deelnemer_id) - count(*)
        FROM {meermaals}
        WHERE t.dag BETWEEN :van AND :tot AND (t.vorige >= :van OR t.volgende <= :tot) AND {meermaals.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.personen) <> 0
) i ON i.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(i.personen, 0), abs(coalesce(d.verandering, 0))),
    ('saldo', coalesce(i.personen, 0) + coalesce(d.verandering, 0), 1)
) o (onderdeel, teller, noemer)
