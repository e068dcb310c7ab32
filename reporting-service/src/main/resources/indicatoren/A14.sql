SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {traject}
WHERE t.startdatum BETWEEN :van AND :tot AND {traject.voorwaarde}
GROUP BY 1
