-- Ended in a half of the year (A15) and not among those of that half (A01): on its first day.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} {@helften}
WHERE t.einddatum BETWEEN helft.van AND helft.tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
  AND ({@inhelft}) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
