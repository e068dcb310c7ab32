-- On a day one slice of an employment holds.
SELECT {wsw.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {wsw}
WHERE w.van <= :peildatum AND w.tot > :peildatum AND {wsw.voorwaarde}
GROUP BY 1
