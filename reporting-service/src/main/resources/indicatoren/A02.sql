SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {traject}
WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
  AND {traject.voorwaarde}
GROUP BY 1
