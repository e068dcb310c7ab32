-- At least its first day counts, so a trajectory that ended on the day it started was deployed too.
SELECT {traject.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, NULL::bigint AS noemer
FROM {traject}
WHERE t.einddatum >= :van AND t.startdatum <= :tot AND (t.einddatum > :van OR t.startdatum >= :van)
  AND {traject.voorwaarde}
GROUP BY 1
