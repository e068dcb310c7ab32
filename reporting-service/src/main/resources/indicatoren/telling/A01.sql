SELECT {cel.dimensie} AS dimensie, NULL AS onderdeel, sum(s.trajecten) AS teller, NULL::bigint AS noemer
FROM {cel} {telloop}
WHERE {cel.voorwaarde}
GROUP BY 1
HAVING sum(s.trajecten) <> 0
