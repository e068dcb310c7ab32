-- Begun in a half of the year (A14) and not among those of that half (A01): handed over within it.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE t.startdatum BETWEEN helft.van AND helft.tot
  AND ({@inhelft}) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
