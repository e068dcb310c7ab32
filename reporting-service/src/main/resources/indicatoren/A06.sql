-- Right-closed bands over ended trajectories only; months are calendar months: 31 January plus three is 30 April.
SELECT d.dimensie, o.onderdeel, o.teller, d.beeindigd AS noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.einddatum <= t.startdatum + interval '3 months') AS tot_3,
           count(*) FILTER (WHERE t.einddatum <= t.startdatum + interval '6 months') AS tot_6,
           count(*) FILTER (WHERE t.einddatum <= t.startdatum + interval '12 months') AS tot_12,
           count(*) AS beeindigd
    FROM {traject}
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('t/m 3 maanden', d.tot_3),
    ('3 t/m 6 maanden', d.tot_6 - d.tot_3),
    ('6 t/m 12 maanden', d.tot_12 - d.tot_6),
    ('langer dan 12 maanden', d.beeindigd - d.tot_12)
) o (onderdeel, teller)
