-- As A13.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT q.dimensie, sum(q.ondersteund) AS ondersteund, sum(q.wml) AS wml
    FROM (
        SELECT {voorzieningcel.dimensie} AS dimensie, sum(t.ondersteund) AS ondersteund, sum(t.wml) AS wml
        FROM {voorzieningcel}
        WHERE {voorzieningcel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {spreiding.dimensie},
               count(DISTINCT t.deelnemer_id) FILTER (WHERE t.soort = 'O') - count(*) FILTER (WHERE t.soort = 'O'),
               count(DISTINCT t.deelnemer_id) FILTER (WHERE t.soort = 'W') - count(*) FILTER (WHERE t.soort = 'W')
        FROM {spreiding}
        WHERE t.soort IN ('O', 'W') AND t.van <= :peildatum AND t.tot > :peildatum AND {spreiding.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.wml) <> 0
) d
{@wmlposten}
