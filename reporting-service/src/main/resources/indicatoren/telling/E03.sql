SELECT coalesce(d.dimensie, u.dimensie) AS dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT q.dimensie, sum(q.gemeentelijk)::bigint AS gemeentelijk, sum(q.alle)::bigint AS alle
    FROM (
        SELECT {vlagcel.dimensie} AS dimensie, sum(t.gemeentelijk) AS gemeentelijk, sum(t.alle) AS alle
        FROM {vlagcel}
        WHERE {vlagcel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {vlagspreiding.dimensie},
               count(DISTINCT t.deelnemer_id) FILTER (WHERE t.soort = 'G') - count(*) FILTER (WHERE t.soort = 'G'),
               count(DISTINCT t.deelnemer_id) FILTER (WHERE t.soort = 'A') - count(*) FILTER (WHERE t.soort = 'A')
        FROM {vlagspreiding}
        WHERE t.soort IN ('A', 'G') AND t.van <= :peildatum AND t.tot > :peildatum AND {vlagspreiding.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.alle) <> 0
) d
{@vlagposten}
