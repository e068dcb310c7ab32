-- What falls due in a trajectory: reviews, a decision on the planned end, the check on work (domain 5.3). One row per
-- trajectory, kind and day, kept by the job and with every write; a row that is done or lapsed stays.
CREATE TABLE taak (
    id uuid NOT NULL,
    eigenaar text NOT NULL,
    sob_id uuid NOT NULL,
    traject_id uuid NOT NULL,
    soort text NOT NULL CHECK (soort IN ('EVALUATIE', 'EVALUATIE_WERKFIT', 'EINDE_OF_VERLENGING', 'UITSTROOMCONTROLE')),
    vervaldatum date NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'AFGEDAAN', 'VERVALLEN')),
    versie int NOT NULL CHECK (versie >= 1),
    gewijzigd_op timestamptz NOT NULL,
    PRIMARY KEY (eigenaar, traject_id, soort, vervaldatum),
    UNIQUE (id)
);

CREATE INDEX taak_lijst ON taak (eigenaar, vervaldatum, id) WHERE status = 'OPEN';
CREATE INDEX taak_sob_lijst ON taak (sob_id, vervaldatum, id) WHERE status = 'OPEN';

-- Up to which day the tasks of a municipality were looked through; no person's data, so no tenant.
CREATE TABLE taak_ronde (
    eigenaar text PRIMARY KEY,
    dag date NOT NULL
);

ALTER TABLE taak ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON taak FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_leest ON taak FOR SELECT USING (sob_id = pols_sob());
CREATE POLICY opvolger_leest ON taak FOR SELECT USING (
    sob_id = ANY ((SELECT pols_voorgangers())::uuid[]) AND eigenaar = ANY ((SELECT pols_bediende_eigenaren())::text[]));
CREATE POLICY eigenaar_voegt_toe ON taak FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON taak FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));
