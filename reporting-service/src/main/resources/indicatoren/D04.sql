SELECT {beschutplaats.dimensie} AS dimensie, NULL AS onderdeel, count(DISTINCT t.deelnemer_id) AS teller,
       NULL::bigint AS noemer
FROM {beschutplaats}
WHERE {beschutplaats.voorwaarde}
GROUP BY 1
