-- V40 walked from every company to its end, for each of its days: of a row of 200 mergers over a million ways, at every
-- merger, while all other events waited. From the ends back each way is shared by all that lead to it.
CREATE OR REPLACE FUNCTION werk_opvolging_bij(gewijzigd uuid[]) RETURNS void
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
    dag (sob_id, dag, tot) AS MATERIALIZED (
        SELECT b.sob_id, p.op, lead(p.op, 1, date 'infinity') OVER (PARTITION BY b.sob_id ORDER BY p.op)
        FROM bereik b JOIN sob_opvolger_nu p ON p.sob_id = b.via
        GROUP BY b.sob_id, p.op
    ),
    stap AS MATERIALIZED (
        SELECT d.dag, p.sob_id, p.volgnummer, p.opvolger_id, p.aandeel,
               sum(p.aandeel) OVER (PARTITION BY d.dag, p.sob_id) AS aandelen
        FROM (SELECT DISTINCT g.dag FROM dag g) d
        CROSS JOIN (SELECT DISTINCT b.via FROM bereik b) v
        JOIN sob_opvolger_nu p ON p.sob_id = v.via AND p.op <= d.dag
    ),
    gaat_over AS MATERIALIZED (SELECT DISTINCT dag, sob_id FROM stap),
    einde AS MATERIALIZED (
        SELECT DISTINCT s.dag, s.opvolger_id AS sob_id
        FROM stap s
        WHERE NOT EXISTS (SELECT FROM gaat_over g WHERE g.dag = s.dag AND g.sob_id = s.opvolger_id)
    ),
    -- every way to an end, from the end back; a circle has none. The share as a fraction: divided once, it is the same
    -- from whichever side one goes
    weg (dag, sob_id, opvolger_id, teller, noemer, gegaan) AS (
        SELECT e.dag, e.sob_id, e.sob_id, 1::numeric, 1::numeric, ARRAY[e.sob_id] FROM einde e
        UNION ALL
        SELECT w.dag, s.sob_id, w.opvolger_id,
               CASE WHEN s.aandeel = s.aandelen THEN w.teller ELSE w.teller * s.aandeel END,
               CASE WHEN s.aandeel = s.aandelen THEN w.noemer ELSE w.noemer * s.aandelen END,
               w.gegaan || s.sob_id
        FROM weg w JOIN stap s ON s.opvolger_id = w.sob_id AND s.dag = w.dag
        WHERE s.aandelen > 0 AND s.sob_id <> ALL (w.gegaan)
    ),
    erfenis AS (
        INSERT INTO erfenis_nu (sob_id, opvolger_id, geldig_van, geldig_tot, deel)
        SELECT d.sob_id, w.opvolger_id, d.dag, d.tot, sum(w.teller / w.noemer)
        FROM dag d JOIN weg w ON w.sob_id = d.sob_id AND w.dag = d.dag
        WHERE w.opvolger_id <> w.sob_id AND d.sob_id = ANY (geraakt)
        GROUP BY d.sob_id, w.opvolger_id, d.dag, d.tot
    ),
    verdeeld AS MATERIALIZED (
        SELECT DISTINCT s.dag, s.sob_id, s.opvolger_id, s.aandeel, m.gemeentecode
        FROM stap s
        JOIN sob_opvolger_gemeente m
            ON m.sob_id = s.sob_id AND m.volgnummer = s.volgnummer AND m.opvolger_id = s.opvolger_id
    ),
    -- the municipalities that are decided on somewhere on the ways of a company
    kruispunt (dag, sob_id, gemeentecode) AS (
        SELECT v.dag, v.sob_id, v.gemeentecode FROM verdeeld v
        UNION
        SELECT k.dag, s.sob_id, k.gemeentecode
        FROM kruispunt k JOIN stap s ON s.opvolger_id = k.sob_id AND s.dag = k.dag
        WHERE s.aandelen > 0
    ),
    -- where each municipality goes next: to the successor that got it; all others to the largest
    keus AS MATERIALIZED (
        SELECT DISTINCT ON (k.dag, k.sob_id, k.gemeentecode) k.dag, k.sob_id, k.gemeentecode, k.opvolger_id
        FROM (
            SELECT s.dag, s.sob_id, '' AS gemeentecode, s.opvolger_id, s.aandeel FROM stap s
            UNION ALL
            SELECT v.dag, v.sob_id, v.gemeentecode, v.opvolger_id, v.aandeel FROM verdeeld v
        ) k
        ORDER BY k.dag, k.sob_id, k.gemeentecode, k.aandeel DESC, k.opvolger_id
    ),
    -- one successor of each company for each municipality that is decided on somewhere that day: a forest
    volgende AS MATERIALIZED (
        SELECT r.dag, r.sob_id, g.gemeentecode, coalesce(m.opvolger_id, r.opvolger_id) AS opvolger_id
        FROM keus r
        JOIN (SELECT DISTINCT dag, gemeentecode FROM keus) g ON g.dag = r.dag
        LEFT JOIN keus m ON m.dag = r.dag AND m.sob_id = r.sob_id AND m.gemeentecode = g.gemeentecode
        WHERE r.gemeentecode = ''
    ),
    gang (dag, gemeentecode, sob_id, opvolger_id) AS (
        SELECT v.dag, v.gemeentecode, v.sob_id, v.opvolger_id
        FROM volgende v JOIN einde e ON e.dag = v.dag AND e.sob_id = v.opvolger_id
        UNION ALL
        SELECT v.dag, v.gemeentecode, v.sob_id, g.opvolger_id
        FROM gang g
        JOIN volgende v ON v.opvolger_id = g.sob_id AND v.dag = g.dag AND v.gemeentecode = g.gemeentecode
    )
    INSERT INTO opvolging_nu (sob_id, gemeentecode, geldig_van, geldig_tot, opvolger_id)
    SELECT d.sob_id, g.gemeentecode, d.dag, d.tot, g.opvolger_id
    FROM dag d
    JOIN gang g ON g.sob_id = d.sob_id AND g.dag = d.dag
    LEFT JOIN kruispunt k ON k.sob_id = g.sob_id AND k.dag = g.dag AND k.gemeentecode = g.gemeentecode
    WHERE g.gemeentecode = '' OR k.gemeentecode IS NOT NULL;
END
$$;
