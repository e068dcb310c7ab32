SELECT {cel.dimensie} AS dimensie, NULL AS onderdeel, sum(s.begonnen) AS teller, NULL::bigint AS noemer
FROM {cel} {telstroom}
WHERE {cel.voorwaarde}
GROUP BY 1
HAVING sum(s.begonnen) <> 0
