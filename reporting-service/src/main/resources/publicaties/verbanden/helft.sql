-- All trajectories of the first half of a year (A01).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} CROSS JOIN (VALUES (CAST(:deelVan AS date), CAST(:deelTot AS date))) AS helft (van, tot)
WHERE {@inhelft}
  AND {traject.voorwaarde}
GROUP BY 1
