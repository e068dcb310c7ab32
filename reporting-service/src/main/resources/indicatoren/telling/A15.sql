SELECT {cel.dimensie} AS dimensie, NULL AS onderdeel, sum(s.beeindigd) AS teller, NULL::bigint AS noemer
FROM {cel} {telstroom}
WHERE {cel.voorwaarde}
GROUP BY 1
HAVING sum(s.beeindigd) <> 0
