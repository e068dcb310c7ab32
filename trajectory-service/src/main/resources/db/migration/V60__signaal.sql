-- Signals of tension (domain 5.2): that somebody may be kept longer than needed. Found by a round in what is known, never
-- while something is written; told to municipality and SOB in one row.

-- Only trajectories with a course or an extension can give a signal about themselves. A record without them isn't in it.
CREATE INDEX traject_met_verloop ON traject (eigenaar, bekend_vanaf, id) WHERE verloop IS NOT NULL OR verlengingen IS NOT NULL;

-- What a signal is and when it is raised: versions with the period in which each holds. No person's data, so no tenant.
CREATE TABLE signaalregel (
    soort text NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    -- the definition in the domain: G1, G8, ...
    code text NOT NULL,
    naam_nl text NOT NULL,
    naam_en text NOT NULL,
    definitie_nl text NOT NULL,
    definitie_en text NOT NULL,
    -- the explanation, with facts for what is in braces
    zin_nl text NOT NULL,
    zin_en text NOT NULL,
    -- [{naam, waarde, eenheid, minimum, maximum}]
    drempels jsonb NOT NULL,
    bron text NOT NULL,
    geldig_van date NOT NULL,
    geldig_tot date CHECK (geldig_tot > geldig_van),
    PRIMARY KEY (soort, versie)
);

CREATE TABLE signaal (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    sob_id uuid NOT NULL,
    soort text NOT NULL,
    -- null: about the group that this SOB carries out for this municipality
    traject_id uuid,
    -- for the log of processings; on no wire
    deelnemer_id uuid,
    -- which of several in the same trajectory: an extension, by its days
    aanleiding text NOT NULL,
    regelversie int NOT NULL,
    trajectversie int,
    -- the day on which it was seen
    peildatum date NOT NULL,
    feiten jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'BEANTWOORD', 'GESLOTEN')),
    -- since when both are asked for a response, and by when
    gevraagd_op timestamptz NOT NULL,
    reactie_uiterlijk date NOT NULL,
    reacties jsonb NOT NULL,
    wacht_op_gemeente boolean NOT NULL,
    wacht_op_sob boolean NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (eigenaar, traject_id, soort, aanleiding),
    CHECK ((traject_id IS NULL) = (deelnemer_id IS NULL)),
    FOREIGN KEY (soort, regelversie) REFERENCES signaalregel (soort, versie)
);

CREATE INDEX signaal_lijst ON signaal (eigenaar, id);
CREATE INDEX signaal_sob_lijst ON signaal (sob_id, id);
CREATE INDEX signaal_geldend ON signaal (eigenaar, traject_id) WHERE status <> 'GESLOTEN';

CREATE TABLE signaal_versie (
    LIKE signaal INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX signaal_versie_lijst ON signaal_versie (eigenaar, id);
CREATE INDEX signaal_versie_sob_lijst ON signaal_versie (sob_id, id);

-- Up to which day all of a municipality was looked through, and up to which moment what was written; no person's data.
CREATE TABLE signaal_ronde (
    eigenaar text PRIMARY KEY,
    dag date NOT NULL,
    gezien_tot timestamptz NOT NULL
);

ALTER TABLE signaal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signaal_versie ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON signaal FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_leest ON signaal FOR SELECT USING (sob_id = pols_sob());
CREATE POLICY opvolger_leest ON signaal FOR SELECT USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
CREATE POLICY eigenaar_voegt_toe ON signaal FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON signaal FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));
-- its response
CREATE POLICY uitvoerder_reageert ON signaal FOR UPDATE USING (sob_id = pols_sob());
CREATE POLICY opvolger_reageert ON signaal FOR UPDATE USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON signaal_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_leest ON signaal_versie FOR SELECT USING (sob_id = pols_sob());
CREATE POLICY opvolger_leest ON signaal_versie FOR SELECT USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
CREATE POLICY eigenaar_voegt_toe ON signaal_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_voegt_toe ON signaal_versie FOR INSERT WITH CHECK (sob_id = pols_sob());
CREATE POLICY opvolger_voegt_toe ON signaal_versie FOR INSERT WITH CHECK (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));

-- A response that is due is a task; about a group it has no trajectory.
ALTER TABLE taak
    ADD COLUMN signaal_id uuid,
    DROP CONSTRAINT taak_pkey,
    DROP CONSTRAINT taak_soort_check,
    ADD CONSTRAINT taak_soort_check CHECK (soort IN
        ('EVALUATIE', 'EVALUATIE_WERKFIT', 'EINDE_OF_VERLENGING', 'UITSTROOMCONTROLE', 'SIGNAALREACTIE')),
    ADD CONSTRAINT taak_sleutel UNIQUE NULLS NOT DISTINCT (eigenaar, traject_id, soort, vervaldatum, signaal_id);
ALTER TABLE taak
    ALTER COLUMN traject_id DROP NOT NULL,
    ADD CONSTRAINT taak_waarover CHECK (
        CASE WHEN soort = 'SIGNAALREACTIE' THEN signaal_id IS NOT NULL ELSE traject_id IS NOT NULL AND signaal_id IS NULL END);

CREATE INDEX taak_signaal ON taak (signaal_id) WHERE signaal_id IS NOT NULL;

CREATE POLICY uitvoerder_reageert ON taak FOR UPDATE USING (soort = 'SIGNAALREACTIE' AND sob_id = pols_sob());
CREATE POLICY opvolger_reageert ON taak FOR UPDATE USING (soort = 'SIGNAALREACTIE'
    AND sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
