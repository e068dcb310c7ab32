-- How often a person is counted too many within one cell, counted beforehand (ADR 168): what was added on a day (D), in a month
-- (M) and in a year (J) of a cell of telcel, of the country too. Who runs in several places at once is in no such count: only
-- their rows of samenloop are still read by a question (elders).
CREATE TABLE telteveel (
    cel                   bigint  NOT NULL,
    korrel                "char"  NOT NULL CHECK (korrel IN ('D', 'M', 'J')),
    dag                   date    NOT NULL,
    te_veel               integer NOT NULL,
    -- the same of those with a benefit
    te_veel_met_uitkering integer NOT NULL,
    PRIMARY KEY (cel, korrel, dag)
)
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
CREATE INDEX telteveel_tijdvak ON telteveel (korrel, dag);
REVOKE DELETE ON telteveel FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON telteveel TO ${appUser};

-- Whether one of the others of the person runs with another municipality or company.
ALTER TABLE samenloop ADD COLUMN elders boolean NOT NULL DEFAULT false;
ALTER TABLE samenloop ALTER COLUMN elders DROP DEFAULT;
DROP INDEX samenloop_dagen, samenloop_gemeente;
CREATE INDEX samenloop_elders ON samenloop (tot, van) WHERE elders;
-- the others of a person
CREATE INDEX samenloop_deelnemer ON samenloop (deelnemer_id);

UPDATE samenloop a
SET elders = true
WHERE EXISTS (
    SELECT FROM samenloop b
    WHERE b.deelnemer_id = a.deelnemer_id AND (b.gemeentecode, b.sob_id) <> (a.gemeentecode, a.sob_id)
        AND b.startdatum < a.einddatum AND a.startdatum < b.einddatum
);

INSERT INTO telteveel (cel, korrel, dag, te_veel, te_veel_met_uitkering)
SELECT c.cel, k.korrel, k.dag, sum(s.te_veel), sum(s.met)
FROM (
    SELECT r.*, coalesce(r.eerder > r.startdatum, false)::int AS te_veel,
           coalesce(r.uitkering <> 'GEEN' AND r.eerder_met > r.startdatum, false)::int AS met
    FROM (
        SELECT x.*, max(x.einddatum) OVER eerdere AS eerder,
               max(x.einddatum) FILTER (WHERE x.uitkering <> 'GEEN') OVER eerdere AS eerder_met
        FROM samenloop x
        WINDOW eerdere AS (
            PARTITION BY x.deelnemer_id, x.gemeentecode, x.sob_id ORDER BY x.startdatum, x.traject_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) r
) r
CROSS JOIN LATERAL (VALUES
    (r.startdatum, r.te_veel, r.met),
    (least(r.einddatum, r.eerder), -r.te_veel, 0),
    (least(r.einddatum, r.eerder_met), 0, -r.met)
) s (dag, te_veel, met)
CROSS JOIN LATERAL (VALUES
    (('x' || left(md5(concat_ws('|', 'PLAATS', r.gemeentecode, r.sob_id)), 16))::bit(64)::bigint), (0)
) c (cel)
CROSS JOIN LATERAL (VALUES
    ('D'::"char", s.dag), ('M', date_trunc('month', s.dag)::date), ('J', date_trunc('year', s.dag)::date)
) k (korrel, dag)
WHERE s.dag < 'infinity'
GROUP BY 1, 2, 3
HAVING (sum(s.te_veel), sum(s.met)) <> (0, 0);
