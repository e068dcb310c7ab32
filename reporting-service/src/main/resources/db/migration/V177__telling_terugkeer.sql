-- How often somebody came back to the same place (a municipality with a company) otherwise than under the Wsw, counted
-- beforehand (ADR 169): of each two times that follow each other there, the month (M) or the year (J) of the first (eerder) and
-- of the second (dag). A period that holds both counts one too many. No period of months is about two years, so months are
-- those of one year.
CREATE TABLE telterugkeer (
    gemeentecode text    NOT NULL,
    sob_id       uuid    NOT NULL,
    korrel       "char"  NOT NULL CHECK (korrel IN ('M', 'J')),
    eerder       date    NOT NULL,
    dag          date    NOT NULL CHECK (dag >= eerder),
    keren        integer NOT NULL,
    PRIMARY KEY (gemeentecode, sob_id, korrel, eerder, dag)
)
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
CREATE INDEX telterugkeer_tijdvak ON telterugkeer (korrel, dag, eerder) INCLUDE (gemeentecode, sob_id, keren);
REVOKE DELETE ON telterugkeer FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON telterugkeer TO ${appUser};

-- Whether the person also came to another place (only those are still read by a question), and the time before it in this one.
ALTER TABLE telinstroom ADD COLUMN elders boolean NOT NULL DEFAULT false, ADD COLUMN hier_eerder date;
ALTER TABLE telinstroom ALTER COLUMN elders DROP DEFAULT;
UPDATE telinstroom a
SET elders = b.elders, hier_eerder = b.hier_eerder
FROM (
    SELECT x.deelnemer_id, x.nr,
           min(x.gemeentecode || x.sob_id) OVER alle_van_een <> max(x.gemeentecode || x.sob_id) OVER alle_van_een AS elders,
           lag(x.dag) OVER (PARTITION BY x.deelnemer_id, x.gemeentecode, x.sob_id ORDER BY x.dag, x.nr) AS hier_eerder
    FROM telinstroom x
    WINDOW alle_van_een AS (PARTITION BY x.deelnemer_id)
) b
WHERE (b.deelnemer_id, b.nr) = (a.deelnemer_id, a.nr);
DROP INDEX telinstroom_dag, telinstroom_gemeente;
CREATE INDEX telinstroom_elders ON telinstroom (dag) INCLUDE (vorige, volgende, gemeentecode, sob_id, deelnemer_id) WHERE elders;

INSERT INTO telterugkeer (gemeentecode, sob_id, korrel, eerder, dag, keren)
SELECT t.gemeentecode, t.sob_id, k.korrel, k.eerder, k.dag, count(*)
FROM telinstroom t
CROSS JOIN LATERAL (VALUES
    ('M'::"char", date_trunc('month', t.hier_eerder)::date, date_trunc('month', t.dag)::date),
    ('J', date_trunc('year', t.hier_eerder)::date, date_trunc('year', t.dag)::date)
) k (korrel, eerder, dag)
WHERE t.hier_eerder IS NOT NULL AND (k.korrel = 'J' OR date_trunc('year', k.eerder) = date_trunc('year', k.dag))
GROUP BY 1, 2, 3, 4, 5;
