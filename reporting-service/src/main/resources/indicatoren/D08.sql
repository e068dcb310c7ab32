-- Places, so that the parts make the whole: persons with a place in two municipalities don't.
SELECT {beschutplaats.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {beschutplaats}
WHERE {beschutplaats.voorwaarde}
GROUP BY 1
