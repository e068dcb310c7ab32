-- All trajectories of a half-year (A01) but those that ran with production work when the one before ended (A02).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject}
WHERE t.einddatum >= :geheelVan AND t.startdatum <= :geheelTot
  AND (t.einddatum > :geheelVan OR t.startdatum >= :geheelVan)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > :geheelTot)
  AND (t.startdatum <= :deelTot AND t.einddatum > :deelTot AND t.productie_uren > 0) IS NOT TRUE
  AND {traject.voorwaarde}
GROUP BY 1
