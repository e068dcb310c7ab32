-- Right-closed bands over ended trajectories only; months are calendar months: 31 January plus three is 30 April.
-- Who ran in the period is read once for all of it.
SELECT q.dimensie, q.onderdeel, q.teller, q.noemer
FROM (
    WITH w AS MATERIALIZED (
        SELECT {traject.dimensie} AS dimensie, t.startdatum, t.einddatum,
               (t.einddatum <= :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN')::int AS einde
        FROM {traject}
        WHERE t.einddatum >= :van AND t.startdatum <= :tot AND {traject.voorwaarde}
    )
    SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
    FROM (
        SELECT w.dimensie,
               count(*) FILTER (WHERE w.einddatum <= w.startdatum + interval '3 months') AS tot_3,
               count(*) FILTER (WHERE w.einddatum <= w.startdatum + interval '6 months') AS tot_6,
               count(*) FILTER (WHERE w.einddatum <= w.startdatum + interval '12 months') AS tot_12,
               count(*) AS beeindigd,
               percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
                   ORDER BY (w.einddatum - w.startdatum)::double precision) AS duren
        FROM w
        WHERE w.einde = 1
        GROUP BY 1
    ) d
    CROSS JOIN LATERAL (VALUES
        ('t/m 3 maanden', d.tot_3, d.beeindigd),
        ('3 t/m 6 maanden', d.tot_6 - d.tot_3, d.beeindigd),
        ('6 t/m 12 maanden', d.tot_12 - d.tot_6, d.beeindigd),
        ('langer dan 12 maanden', d.beeindigd - d.tot_12, d.beeindigd),
        ('mediaan', round((d.duren[1] * 100)::numeric)::bigint, 1::bigint),
        ('P90', round((d.duren[2] * 100)::numeric)::bigint, 1::bigint)
    ) o (onderdeel, teller, noemer)
    UNION ALL
    -- Kaplan-Meier over everybody who ran in the period: of those who got as far as a duration within it, the part that
    -- ended there. Who was there before came in at the duration of the first day, who goes on leaves at that of the last:
    -- so neither those who still run nor the long ones of before are left out. The median is the first duration that half
    -- don't survive.
    SELECT k.dimensie, 'mediaan, lopende meegeteld', min(k.duur) FILTER (WHERE k.over <= 0.5 + 1e-9) * 100, 1
    FROM (
        SELECT s.dimensie, s.duur,
               exp(greatest(-700, sum(ln(greatest(1 - s.einden / s.aanwezig, 1e-300))) OVER (
                   PARTITION BY s.dimensie ORDER BY s.duur))) AS over
        FROM (
            SELECT p.dimensie, p.duur, sum(p.einde)::double precision AS einden,
                   sum(sum(p.verschil)) OVER (PARTITION BY p.dimensie ORDER BY p.duur) AS aanwezig
            FROM (
                SELECT w.dimensie, greatest(:van - w.startdatum, 0) AS duur, 1 AS verschil, 0 AS einde FROM w
                UNION ALL
                SELECT w.dimensie, least(w.einddatum, :tot + 1) - w.startdatum + w.einde, -1, 0 FROM w
                UNION ALL
                SELECT w.dimensie, w.einddatum - w.startdatum, 0, 1 FROM w WHERE w.einde = 1
            ) p
            GROUP BY p.dimensie, p.duur
        ) s
        WHERE s.einden > 0
    ) k
    GROUP BY k.dimensie
) q
