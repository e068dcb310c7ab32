-- At least its first day counts, so a trajectory that ended on the day it started was deployed too.
-- One that was handed over within the period counts with whoever took it over, not twice.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {traject}
WHERE t.einddatum >= :van AND t.startdatum <= :tot AND (t.einddatum > :van OR t.startdatum >= :van)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > :tot)
  AND {traject.voorwaarde}
GROUP BY 1
