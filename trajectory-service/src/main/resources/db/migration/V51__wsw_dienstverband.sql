-- Wsw employments (letters 002 to 004). Companies own them; the responsible municipality reads, and whoever took a company
-- over reads and writes what came with it.

-- which municipalities the act allocates to a successor, and its share; null as long as nobody said so
ALTER TABLE register_opvolging ADD COLUMN gemeenten text[], ADD COLUMN aandeel int;

-- The companies that the caller took over, as owners; null when there are none.
CREATE FUNCTION pols_eerdere_eigenaren() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT array_agg('sob:' || v) FROM unnest(pols_voorgangers()) AS v;
END;

CREATE TABLE wsw_dienstverband (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL CHECK (length(registratienummer) BETWEEN 1 AND 36),
    deelnemer_id uuid NOT NULL,
    -- the responsible municipality
    lezers text[] NOT NULL,
    inhoud jsonb NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    door text NOT NULL,
    handeling text NOT NULL,
    UNIQUE (eigenaar, registratienummer)
);

CREATE INDEX wsw_dienstverband_lijst ON wsw_dienstverband (eigenaar, id);
CREATE INDEX wsw_dienstverband_deelnemer ON wsw_dienstverband (eigenaar, deelnemer_id);
CREATE INDEX wsw_dienstverband_lezers ON wsw_dienstverband USING gin (lezers);

CREATE TABLE wsw_dienstverband_versie (
    LIKE wsw_dienstverband INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX wsw_dienstverband_versie_eigenaar ON wsw_dienstverband_versie (eigenaar);
CREATE INDEX wsw_dienstverband_versie_lezers ON wsw_dienstverband_versie USING gin (lezers);

ALTER TABLE wsw_dienstverband ENABLE ROW LEVEL SECURITY;
ALTER TABLE wsw_dienstverband_versie ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON wsw_dienstverband FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON wsw_dienstverband FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON wsw_dienstverband FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON wsw_dienstverband FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));
-- of a split company, each successor its own part
CREATE POLICY opvolger_leest ON wsw_dienstverband FOR SELECT USING (
    eigenaar = ANY ((SELECT pols_eerdere_eigenaren())::text[]) AND lezers && (SELECT pols_bediende_eigenaren())::text[]);
CREATE POLICY opvolger_wijzigt ON wsw_dienstverband FOR UPDATE USING (
    eigenaar = ANY ((SELECT pols_eerdere_eigenaren())::text[]) AND lezers && (SELECT pols_bediende_eigenaren())::text[]);

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON wsw_dienstverband_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON wsw_dienstverband_versie FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON wsw_dienstverband_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY opvolger_leest ON wsw_dienstverband_versie FOR SELECT USING (
    eigenaar = ANY ((SELECT pols_eerdere_eigenaren())::text[]) AND lezers && (SELECT pols_bediende_eigenaren())::text[]);
CREATE POLICY opvolger_voegt_toe ON wsw_dienstverband_versie FOR INSERT WITH CHECK (
    eigenaar = ANY ((SELECT pols_eerdere_eigenaren())::text[]) AND lezers && (SELECT pols_bediende_eigenaren())::text[]);
