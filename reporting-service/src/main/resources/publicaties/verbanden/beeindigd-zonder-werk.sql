-- All trajectories of each half of a year (A01) that still run at its end, without production work (A02).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE {@inhelft}
  AND t.einddatum > helft.tot
  AND (t.productie_uren > 0) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
