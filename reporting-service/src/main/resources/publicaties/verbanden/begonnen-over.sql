-- All trajectories of each half of a year (A01) but those that began in it (A14).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE {@inhelft}
  AND t.startdatum < helft.van
  AND {traject.voorwaarde}
GROUP BY 1
