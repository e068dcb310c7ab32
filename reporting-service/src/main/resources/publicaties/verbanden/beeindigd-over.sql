-- All trajectories of each half of a year (A01) but those that ended in it (A15).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE {@inhelft}
  AND t.einddatum > helft.tot
  AND {traject.voorwaarde}
GROUP BY 1
