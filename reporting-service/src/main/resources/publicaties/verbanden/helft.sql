-- All trajectories of the first half of a year (A01).
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {traject}
WHERE t.einddatum >= :deelVan AND t.startdatum <= :deelTot AND (t.einddatum > :deelVan OR t.startdatum >= :deelVan)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > :deelTot)
  AND {traject.voorwaarde}
GROUP BY 1
