-- All trajectories of a half-year (A01) but those that ran with production work when the one before ended (A02).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject} CROSS JOIN (VALUES (CAST(:geheelVan AS date), CAST(:geheelTot AS date))) AS helft (van, tot)
WHERE {@inhelft}
  AND (t.startdatum <= :deelTot AND t.einddatum > :deelTot AND t.productie_uren > 0) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
