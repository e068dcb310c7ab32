SELECT {beschut.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {beschut}
WHERE t.aanvraagdatum BETWEEN :van AND :tot AND {beschut.voorwaarde}
GROUP BY 1
