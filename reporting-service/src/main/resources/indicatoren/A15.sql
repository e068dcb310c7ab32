-- One that was handed over goes on with whoever took it over.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {traject}
WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
  AND {traject.voorwaarde}
GROUP BY 1
