-- Trajectories begun in either half of a year (A14).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject}
WHERE t.startdatum BETWEEN :deelVan AND :geheelTot AND {traject.voorwaarde}
GROUP BY 1
