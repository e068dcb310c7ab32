-- All trajectories of each half of a year (A01) that had begun before it, and didn't run with production work then (A02).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} CROSS JOIN (VALUES (CAST(:deelVan AS date), CAST(:deelTot AS date)), (CAST(:geheelVan AS date), CAST(:geheelTot AS date))) AS helft (van, tot)
WHERE t.einddatum >= helft.van AND t.startdatum <= helft.tot AND (t.einddatum > helft.van OR t.startdatum >= helft.van)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > helft.tot)
  AND t.startdatum < helft.van
  AND (t.einddatum > helft.van - 1 AND t.productie_uren > 0) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
