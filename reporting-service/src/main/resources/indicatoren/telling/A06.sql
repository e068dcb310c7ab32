-- Over the whole country: bands from the flows, the others from how many had each duration.
SELECT d.dimensie, o.onderdeel, o.teller, d.beeindigd AS noemer
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.tot_3) AS tot_3, sum(s.tot_6) AS tot_6, sum(s.tot_12) AS tot_12,
           sum(s.beeindigd) AS beeindigd
    FROM {cel} {telstroom}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.beeindigd) <> 0
) d
CROSS JOIN LATERAL (VALUES
    ('t/m 3 maanden', d.tot_3),
    ('3 t/m 6 maanden', d.tot_6 - d.tot_3),
    ('6 t/m 12 maanden', d.tot_12 - d.tot_6),
    ('langer dan 12 maanden', d.beeindigd - d.tot_12)
) o (onderdeel, teller)
UNION ALL
-- as percentile_cont: between the two that the place falls between
SELECT '', q.naam, round(((q.laag + (q.plek - floor(q.plek)) * (q.hoog - q.laag)) * 100)::numeric)::bigint, 1
FROM (
    SELECT p.naam, p.plek, min(p.dagen) FILTER (WHERE p.tot_en_met > floor(p.plek)) AS laag,
           min(p.dagen) FILTER (WHERE p.tot_en_met > ceil(p.plek)) AS hoog
    FROM (
        SELECT v.naam, v.deel * (h.alle - 1)::double precision AS plek, h.tot_en_met, h.dagen::double precision AS dagen
        FROM (
            SELECT e.dagen, sum(sum(e.aantal)) OVER (ORDER BY e.dagen) AS tot_en_met, sum(sum(e.aantal)) OVER () AS alle
            FROM telduur e
            WHERE e.soort = 'E' AND e.maand BETWEEN :van AND :tot
            GROUP BY e.dagen
            HAVING sum(e.aantal) <> 0
        ) h
        CROSS JOIN (VALUES ('mediaan', 0.5::double precision), ('P90', 0.9)) v (naam, deel)
    ) p
    GROUP BY p.naam, p.plek
) q
UNION ALL
SELECT '', 'mediaan, lopende meegeteld', min(k.duur) FILTER (WHERE k.over <= 0.5 + 1e-9) * 100, 1
FROM (
    SELECT s.duur,
           exp(greatest(-700, sum(ln(greatest(1 - s.einden / s.aanwezig, 1e-300))) OVER (ORDER BY s.duur))) AS over
    FROM (
        SELECT p.duur, sum(p.einde)::double precision AS einden, sum(sum(p.verschil)) OVER (ORDER BY p.duur) AS aanwezig
        FROM (
            -- who was there or began; who goes on; who ended, and was there until then; who was handed over
            SELECT greatest((:van)::date - ('epoch'::date + s.dagen), 0) AS duur, s.aantal AS verschil, 0 AS einde
            FROM telduur s
            WHERE s.soort = 'S' AND s.maand >= :van AND s.dagen <= (:tot)::date - 'epoch'::date
            UNION ALL
            SELECT (:tot)::date + 1 - ('epoch'::date + s.dagen), -s.aantal, 0
            FROM telduur s
            WHERE s.soort = 'S' AND s.maand > :tot AND s.dagen <= (:tot)::date - 'epoch'::date
            UNION ALL
            SELECT e.dagen, 0, e.aantal FROM telduur e WHERE e.soort = 'E' AND e.maand BETWEEN :van AND :tot
            UNION ALL
            SELECT e.dagen + 1, -e.aantal, 0 FROM telduur e WHERE e.soort = 'E' AND e.maand BETWEEN :van AND :tot
            UNION ALL
            SELECT e.dagen, -e.aantal, 0 FROM telduur e WHERE e.soort = 'O' AND e.maand BETWEEN :van AND :tot
        ) p
        GROUP BY p.duur
    ) s
    WHERE s.einden > 0
) k
HAVING count(*) > 0
