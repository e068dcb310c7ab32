SELECT {cel.dimensie} AS dimensie, NULL AS onderdeel, sum(s.productief) AS teller, NULL::bigint AS noemer
FROM {cel} {telstand}
WHERE {cel.voorwaarde}
GROUP BY 1
HAVING sum(s.productief) <> 0
