-- A municipality declares that a period is complete. What it registers afterwards and that changes something of that
-- period is a revision: derived from the moment at which a version was registered, so that no write pays for it.
CREATE TABLE periodeverklaring (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    periode text NOT NULL CHECK (periode ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4]|H[12])$'),
    -- half open, as all periods here
    van date NOT NULL,
    tot date NOT NULL CHECK (tot > van),
    -- what was declared, and what was there at that moment
    trajecten bigint NOT NULL CHECK (trajecten >= 0),
    begonnen bigint NOT NULL CHECK (begonnen >= 0),
    beeindigd bigint NOT NULL CHECK (beeindigd >= 0),
    verklaard_op timestamptz NOT NULL,
    door text NOT NULL,
    ingetrokken_op timestamptz,
    ingetrokken_door text,
    ingetrokken_reden text CHECK (length(ingetrokken_reden) BETWEEN 1 AND 250),
    CHECK (num_nonnulls(ingetrokken_op, ingetrokken_door, ingetrokken_reden) IN (0, 3))
);

-- one that counts per period; withdrawn ones stay
CREATE UNIQUE INDEX periodeverklaring_geldend ON periodeverklaring (eigenaar, periode) WHERE ingetrokken_op IS NULL;
CREATE INDEX periodeverklaring_lijst ON periodeverklaring (eigenaar, id);

ALTER TABLE periodeverklaring ENABLE ROW LEVEL SECURITY;

-- no policy for delete: a declaration is withdrawn, never gone
CREATE POLICY eigenaar_leest ON periodeverklaring FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_voegt_toe ON periodeverklaring FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_trekt_in ON periodeverklaring FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));

-- Of dated facts (extensions, the course of a trajectory) what lies before a day: the rest is of a later period.
-- An interruption that ends later was still open then.
CREATE FUNCTION pols_feiten_voor(feiten jsonb, dag text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT jsonb_object_agg(soort, feit) FROM (
        SELECT f.soort, CASE jsonb_typeof(f.waarde)
            WHEN 'array' THEN (
                SELECT jsonb_agg(CASE WHEN (e.feit ->> 'tot') >= dag THEN e.feit - 'tot' ELSE e.feit END ORDER BY e.plaats)
                FROM jsonb_array_elements(f.waarde) WITH ORDINALITY AS e(feit, plaats)
                WHERE coalesce(e.feit ->> 'datum', e.feit ->> 'van', e.feit ->> 'vanaf', e.feit ->> 'besluitdatum') < dag)
            WHEN 'object' THEN CASE WHEN coalesce(f.waarde ->> 'datum', '') < dag THEN f.waarde END
            END AS feit
        FROM jsonb_each(feiten) AS f(soort, waarde)) AS g
    WHERE feit IS NOT NULL;
END;

-- The first day on which a trajectory no longer runs here; null while it runs. Stable as the cast in it is: it is written
-- out into the query that way, and costs no call per row.
CREATE FUNCTION pols_einde(einddatum date, verloop jsonb) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(einddatum, CASE WHEN verloop IS NULL THEN NULL ELSE (verloop #>> '{overdracht,datum}')::date END);

-- Whether a trajectory is one of a period: it ran in it or ended in it, and was not cancelled.
CREATE FUNCTION pols_raakt(startdatum date, einddatum date, verloop jsonb, van date, tot date)
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN startdatum < tot
    AND coalesce(pols_einde(einddatum, verloop) >= van, true)
    AND (verloop IS NULL OR NOT verloop ? 'annulering');
