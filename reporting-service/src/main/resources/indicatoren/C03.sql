-- The most productive quarter beside the others: those as productive as the last of the quarter belong to it, and where
-- they are half or more, productivity tells nobody apart. Durations are compared within strata of distance, benefit and
-- quarter of the start; a stratum weighs as much as it can tell, n m / (n + m), with one variance within for all.
SELECT d.dimensie, o.onderdeel, CASE WHEN d.n < d.m THEN o.teller END AS teller, o.noemer, o.groep, o.gegevens
FROM (
    SELECT s.dimensie, sum(s.n) AS n, sum(s.m) AS m, sum(s.a) AS a, sum(s.b) AS b,
           coalesce(sum(s.n) FILTER (WHERE s.n > 0 AND s.m > 0), 0) AS vn,
           coalesce(sum(s.m) FILTER (WHERE s.n > 0 AND s.m > 0), 0) AS vm,
           nullif(sum(s.gewicht), 0) AS gewicht, sum(s.gewicht * s.verschil) AS som,
           sum(s.kwadraten) FILTER (WHERE s.gewicht > 0) AS kwadraten,
           nullif(greatest(sum(s.n + s.m - 2) FILTER (WHERE s.gewicht > 0), 0), 0) AS vrijheid
    FROM (
        -- most strata of a small group have nobody to compare with
        SELECT r.*, CASE WHEN r.n > 0 AND r.m > 0 THEN r.n::numeric * r.m / (r.n + r.m) ELSE 0 END AS gewicht,
               CASE WHEN r.n > 0 AND r.m > 0 THEN r.dagen_n::numeric / r.n - r.dagen_m::numeric / r.m END AS verschil,
               CASE WHEN r.n > 0 AND r.m > 0
                    THEN r.kwadraten_n::numeric - r.dagen_n::numeric * r.dagen_n / r.n
                         + r.kwadraten_m::numeric - r.dagen_m::numeric * r.dagen_m / r.m END AS kwadraten
        FROM (
            SELECT q.dimensie, count(*) FILTER (WHERE q.hoog) AS n, count(*) FILTER (WHERE NOT q.hoog) AS m,
                   count(*) FILTER (WHERE q.hoog AND q.betaald) AS a,
                   count(*) FILTER (WHERE NOT q.hoog AND q.betaald) AS b,
                   sum(q.dagen) FILTER (WHERE q.hoog) AS dagen_n,
                   sum(q.dagen) FILTER (WHERE NOT q.hoog) AS dagen_m,
                   sum(q.dagen::double precision * q.dagen) FILTER (WHERE q.hoog) AS kwadraten_n,
                   sum(q.dagen::double precision * q.dagen) FILTER (WHERE NOT q.hoog) AS kwadraten_m
            FROM (
                -- read once: the quarter follows from all of them
                WITH w AS MATERIALIZED (
                    SELECT {traject.dimensie} AS dimensie, t.loonwaarde, t.afstand, t.uitkering,
                           date_trunc('quarter', t.startdatum::timestamp) AS kwartaal,
                           t.einddatum - t.startdatum AS dagen,
                           t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS') AS betaald
                    FROM {traject}
                    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
                      AND t.loonwaarde IS NOT NULL AND {traject.voorwaarde}
                )
                SELECT w.*, w.loonwaarde >= e.laagste AS hoog
                FROM w
                JOIN (
                    SELECT g.dimensie,
                           min(g.loonwaarde) FILTER (WHERE g.alle >= 4 AND g.alle - g.tot_en_met < g.alle / 4) AS laagste
                    FROM (
                        SELECT k.*, sum(k.aantal) OVER (PARTITION BY k.dimensie ORDER BY k.loonwaarde) AS tot_en_met,
                               sum(k.aantal) OVER (PARTITION BY k.dimensie) AS alle
                        FROM (
                            SELECT w.dimensie, w.loonwaarde, count(*)::int AS aantal FROM w GROUP BY 1, 2
                        ) k
                    ) g
                    GROUP BY g.dimensie
                ) e ON e.dimensie = w.dimensie
            ) q
            GROUP BY q.dimensie, q.afstand, q.uitkering, q.kwartaal
        ) r
    ) s
    GROUP BY s.dimensie
) d
CROSS JOIN LATERAL (VALUES
    (NULL, round(d.som / d.gewicht * 10000)::bigint, 1::bigint, least(d.vn, d.vm)::bigint,
        ARRAY[sqrt(greatest(d.kwadraten, 0) / d.vrijheid / d.gewicht)::double precision]),
    ('uitstroomverschil', (d.a * d.m - d.b * d.n)::bigint, (d.n * d.m)::bigint, least(d.n, d.m)::bigint,
        ARRAY[d.a, d.n, d.b, d.m]::double precision[]),
    ('vergelijkbaar', (d.vn + d.vm)::bigint, (d.n + d.m)::bigint, least(d.n, d.m)::bigint, NULL)
) o (onderdeel, teller, noemer, groep, gegevens)
