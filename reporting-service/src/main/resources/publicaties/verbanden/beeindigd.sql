-- Trajectories ended in either half of a year (A15).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject}
WHERE t.einddatum BETWEEN :deelVan AND :geheelTot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
  AND {traject.voorwaarde}
GROUP BY 1
