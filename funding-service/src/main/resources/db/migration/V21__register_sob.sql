-- Local copy of what money needs of the company register, fed by its events. Reference data: no tenant.
CREATE TABLE register_sob (
    sob_id     uuid   PRIMARY KEY,
    naam       text   NOT NULL,
    geldig_van date   NOT NULL,
    -- the first day on which it no longer exists
    geldig_tot date   CHECK (geldig_tot >= geldig_van),
    volgnummer bigint NOT NULL
);

-- Who took over from whom, and which part (in ten-thousandths) of what has no municipality.
CREATE TABLE register_opvolging (
    sob_id       uuid NOT NULL REFERENCES register_sob,
    opvolger_id  uuid NOT NULL CHECK (opvolger_id <> sob_id),
    ingangsdatum date NOT NULL,
    aandeel      int  NOT NULL CHECK (aandeel BETWEEN 0 AND 10000),
    PRIMARY KEY (sob_id, opvolger_id)
);

CREATE INDEX register_opvolging_opvolger ON register_opvolging (opvolger_id);

-- Whose money the caller may see besides its own: an SOB that of the companies it took over from.
CREATE FUNCTION pols_voorgangers() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    WITH RECURSIVE voorganger (sob_id) AS (
        SELECT o.sob_id FROM register_opvolging o
        WHERE 'sob:' || o.opvolger_id = current_setting('pols.organisatie', true) AND o.ingangsdatum <= current_date
        UNION
        SELECT o.sob_id FROM register_opvolging o JOIN voorganger v ON o.opvolger_id = v.sob_id
    )
    SELECT coalesce(array_agg('sob:' || sob_id), '{}') FROM voorganger;
END;

CREATE POLICY opvolger_leest ON rekening FOR SELECT USING (houder = ANY ((SELECT pols_voorgangers())::text[]));
CREATE POLICY opvolger_leest ON boeking FOR SELECT USING (houder = ANY ((SELECT pols_voorgangers())::text[]));
CREATE POLICY opvolger_leest ON toekenning FOR SELECT USING (houder = ANY ((SELECT pols_voorgangers())::text[]));
CREATE POLICY opvolger_leest ON exploitatieopgave FOR SELECT USING (eigenaar = ANY ((SELECT pols_voorgangers())::text[]));
