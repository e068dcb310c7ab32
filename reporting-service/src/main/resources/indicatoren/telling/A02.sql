SELECT {plaats.dimensie} AS dimensie, NULL AS onderdeel, sum(s.productief) AS teller, NULL::bigint AS noemer
FROM {plaats} JOIN telstand s ON s.cel = t.cel
WHERE {plaats.voorwaarde}
GROUP BY 1
HAVING sum(s.productief) <> 0
