-- Begun in a half of the year (A14) and not among those of that half (A01): handed over within it.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} CROSS JOIN (VALUES (CAST(:deelVan AS date), CAST(:deelTot AS date)), (CAST(:geheelVan AS date), CAST(:geheelTot AS date))) AS helft (van, tot)
WHERE t.startdatum BETWEEN helft.van AND helft.tot
  AND (t.einddatum >= helft.van AND t.startdatum <= helft.tot AND (t.einddatum > helft.van OR t.startdatum >= helft.van)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > helft.tot)) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
