-- Which SOB went over into which, from which day: a trajectory that names the old one is served by the new one.
-- What a sender stated is never rewritten, so that a succession that is revoked leaves no trace.
CREATE TABLE register_opvolging (
    sob_id uuid NOT NULL REFERENCES register_sob,
    opvolger_id uuid NOT NULL CHECK (opvolger_id <> sob_id),
    ingangsdatum date NOT NULL,
    PRIMARY KEY (sob_id, opvolger_id)
);

CREATE INDEX register_opvolging_opvolger ON register_opvolging (opvolger_id);

-- The SOBs that the caller took over from, over any number of successions; null for every other organisation.
CREATE FUNCTION pols_voorgangers() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE voorganger (sob_id) AS (
        SELECT o.sob_id FROM register_opvolging o WHERE o.opvolger_id = pols_sob() AND o.ingangsdatum <= current_date
        UNION
        SELECT o.sob_id FROM register_opvolging o JOIN voorganger v ON o.opvolger_id = v.sob_id
    )
    SELECT array_agg(sob_id) FROM voorganger;
END;

-- The municipalities that the caller serves: of a split company, each successor sees its own part.
CREATE FUNCTION pols_bediende_eigenaren() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT array_agg(DISTINCT 'gemeente:' || r.gemeentecode) FROM register_relatie r WHERE r.sob_id = pols_sob();
END;

CREATE POLICY opvolger_leest ON traject FOR SELECT USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
CREATE POLICY opvolger_leest ON traject_versie FOR SELECT USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
