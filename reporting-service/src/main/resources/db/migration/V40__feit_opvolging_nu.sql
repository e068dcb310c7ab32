-- Whose figures count for whom as known now, walked to the end and laid out over time: what a question about our
-- present knowledge reads instead of walking. Derived: the versions of V5 stay the source, and any row can be made
-- again from them (ADR 35). A question about an earlier knowledge still walks (opvolging-toen.sql).

-- of trajectories: the one way of each municipality that is decided on somewhere; the empty one is all others
CREATE TABLE opvolging_nu (
    sob_id       uuid NOT NULL,
    gemeentecode text NOT NULL,
    geldig_van   date NOT NULL,
    geldig_tot   date NOT NULL,
    opvolger_id  uuid NOT NULL,
    PRIMARY KEY (sob_id, gemeentecode, geldig_van),
    CHECK (geldig_van < geldig_tot),
    CHECK (sob_id <> opvolger_id)
);
CREATE INDEX opvolging_nu_opvolger ON opvolging_nu (opvolger_id, geldig_van);

-- of money without a municipality: every end with its share
CREATE TABLE erfenis_nu (
    sob_id      uuid    NOT NULL,
    opvolger_id uuid    NOT NULL,
    geldig_van  date    NOT NULL,
    geldig_tot  date    NOT NULL,
    deel        numeric NOT NULL,
    PRIMARY KEY (sob_id, opvolger_id, geldig_van),
    CHECK (geldig_van < geldig_tot)
);
CREATE INDEX erfenis_nu_opvolger ON erfenis_nu (opvolger_id, geldig_van);

CREATE INDEX sob_opvolger_voorganger ON sob_opvolger (opvolger_id, sob_id, volgnummer);
CREATE INDEX sobversie_actueel ON sobversie (sob_id) INCLUDE (volgnummer) WHERE bekend_tot = 'infinity';

CREATE VIEW sob_opvolger_nu AS
SELECT p.sob_id, p.volgnummer, p.opvolger_id, p.op, p.aandeel
FROM sob_opvolger p JOIN sobversie s USING (sob_id, volgnummer)
WHERE s.bekend_tot = 'infinity';

-- Walks again for these companies and for everybody whose way leads to one of them; nobody else's answer can have
-- changed. The steps are those of opvolging-toen.sql, for each day on which one of a company's ways changes.
CREATE FUNCTION werk_opvolging_bij(gewijzigd uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    geraakt uuid[];
BEGIN
    -- most companies never had a successor; one that had may have none now
    geraakt := ARRAY(SELECT DISTINCT p.sob_id FROM sob_opvolger p WHERE p.sob_id = ANY (gewijzigd));
    IF cardinality(geraakt) = 0 THEN
        RETURN;
    END IF;
    -- of two at once, the second must see what the first knew
    PERFORM pg_advisory_xact_lock(hashtextextended('opvolging_nu', 0));

    geraakt := ARRAY(
        WITH RECURSIVE g (sob_id) AS (
            SELECT unnest(geraakt)
            UNION
            SELECT p.sob_id FROM g JOIN sob_opvolger_nu p ON p.opvolger_id = g.sob_id
        )
        SELECT sob_id FROM g);
    DELETE FROM opvolging_nu WHERE sob_id = ANY (geraakt);
    DELETE FROM erfenis_nu WHERE sob_id = ANY (geraakt);

    WITH RECURSIVE
    -- all that lies on any way from a company, whatever the day
    bereik (sob_id, via) AS (
        SELECT u.sob_id, u.sob_id FROM unnest(geraakt) u (sob_id)
        UNION
        SELECT b.sob_id, p.opvolger_id FROM bereik b JOIN sob_opvolger_nu p ON p.sob_id = b.via
    ),
    -- the days on which one of its ways changes, each until the next
    dag (sob_id, dag, tot) AS (
        SELECT b.sob_id, p.op, lead(p.op, 1, date 'infinity') OVER (PARTITION BY b.sob_id ORDER BY p.op)
        FROM bereik b JOIN sob_opvolger_nu p ON p.sob_id = b.via
        GROUP BY b.sob_id, p.op
    ),
    stap AS (
        SELECT d.dag, p.sob_id, p.volgnummer, p.opvolger_id, p.aandeel,
               sum(p.aandeel) OVER (PARTITION BY d.dag, p.sob_id) AS aandelen
        FROM (SELECT DISTINCT g.dag, b.via FROM dag g JOIN bereik b USING (sob_id)) d
        JOIN sob_opvolger_nu p ON p.sob_id = d.via AND p.op <= d.dag
    ),
    weg (sob_id, dag, tot, opvolger_id, deel, gegaan) AS (
        SELECT d.sob_id, d.dag, d.tot, s.opvolger_id, s.aandeel::numeric / s.aandelen, ARRAY[d.sob_id, s.opvolger_id]
        FROM dag d JOIN stap s USING (sob_id, dag)
        WHERE s.aandelen > 0
        UNION ALL
        SELECT w.sob_id, w.dag, w.tot, s.opvolger_id, w.deel * s.aandeel / s.aandelen, w.gegaan || s.opvolger_id
        FROM weg w JOIN stap s ON s.sob_id = w.opvolger_id AND s.dag = w.dag
        WHERE s.aandelen > 0 AND s.opvolger_id <> ALL (w.gegaan)
    ),
    erfenis AS (
        INSERT INTO erfenis_nu (sob_id, opvolger_id, geldig_van, geldig_tot, deel)
        SELECT w.sob_id, w.opvolger_id, w.dag, w.tot, sum(w.deel)
        FROM weg w
        WHERE NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = w.opvolger_id AND s.dag = w.dag)
        GROUP BY w.sob_id, w.opvolger_id, w.dag, w.tot
    ),
    kruispunt AS (
        SELECT d.sob_id, d.dag, d.tot, '' AS gemeentecode FROM dag d JOIN stap s USING (sob_id, dag)
        UNION
        SELECT v.sob_id, v.dag, v.tot, m.gemeentecode
        FROM (
            SELECT sob_id, dag, tot, sob_id AS via FROM dag
            UNION
            SELECT sob_id, dag, tot, opvolger_id FROM weg
        ) v
        JOIN stap s ON s.sob_id = v.via AND s.dag = v.dag
        JOIN sob_opvolger_gemeente m
            ON m.sob_id = s.sob_id AND m.volgnummer = s.volgnummer AND m.opvolger_id = s.opvolger_id
    ),
    keus AS (
        SELECT DISTINCT ON (s.dag, s.sob_id, m.gemeentecode) s.dag, s.sob_id, m.gemeentecode, s.opvolger_id
        FROM stap s
        CROSS JOIN LATERAL (
            SELECT ''
            UNION ALL
            SELECT g.gemeentecode FROM sob_opvolger_gemeente g
            WHERE g.sob_id = s.sob_id AND g.volgnummer = s.volgnummer AND g.opvolger_id = s.opvolger_id
        ) m (gemeentecode)
        ORDER BY s.dag, s.sob_id, m.gemeentecode, s.aandeel DESC, s.opvolger_id
    ),
    gang (sob_id, dag, tot, gemeentecode, hier, gegaan) AS (
        SELECT k.sob_id, k.dag, k.tot, k.gemeentecode, k.sob_id, ARRAY[k.sob_id] FROM kruispunt k
        UNION ALL
        SELECT g.sob_id, g.dag, g.tot, g.gemeentecode, coalesce(m.opvolger_id, r.opvolger_id),
               g.gegaan || coalesce(m.opvolger_id, r.opvolger_id)
        FROM gang g
        JOIN keus r ON r.sob_id = g.hier AND r.dag = g.dag AND r.gemeentecode = ''
        LEFT JOIN keus m ON m.sob_id = g.hier AND m.dag = g.dag AND m.gemeentecode = g.gemeentecode
        WHERE coalesce(m.opvolger_id, r.opvolger_id) <> ALL (g.gegaan)
    )
    INSERT INTO opvolging_nu (sob_id, gemeentecode, geldig_van, geldig_tot, opvolger_id)
    SELECT g.sob_id, g.gemeentecode, g.dag, g.tot, g.hier
    FROM gang g
    WHERE g.hier <> g.sob_id AND NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = g.hier AND s.dag = g.dag);
END
$$;

-- what was told before this table was there
SELECT werk_opvolging_bij(ARRAY(SELECT DISTINCT sob_id FROM sob_opvolger));

-- a row is never changed, only made again
REVOKE INSERT, UPDATE, DELETE ON sob_opvolger_nu FROM ${appUser};
REVOKE UPDATE ON opvolging_nu, erfenis_nu FROM ${appUser};
GRANT SELECT ON sob_opvolger_nu TO ${appUser};
GRANT SELECT, INSERT, DELETE ON opvolging_nu, erfenis_nu TO ${appUser};
