-- All trajectories of each half of a year (A01) that had begun before it, and didn't run with production work then (A02).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE {@inhelft}
  AND t.startdatum < helft.van
  AND (t.einddatum > helft.van - 1 AND t.productie_uren > 0) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
