-- A delivery of which the whole is weighed before any of it takes effect: because it replaces all that its sender has
-- for a period, or because this sender's deliveries are regular enough to tell an odd one.

ALTER TABLE aanlevering
    DROP CONSTRAINT aanlevering_status_check,
    ADD CONSTRAINT aanlevering_status_check CHECK (status IN
        ('BEZIG', 'AFGEBROKEN', 'AFGEROND', 'GEWEIGERD', 'TER_GOEDKEURING', 'AFGEWEZEN')),
    ADD COLUMN aangehouden boolean NOT NULL DEFAULT false,
    -- from when its changes take effect, one batch after the other
    ADD COLUMN vrijgegeven_op timestamptz,
    ADD COLUMN besloten_door text,
    -- why it waits, in words and figures
    ADD COLUMN redenen jsonb,
    ADD COLUMN vervangt_van date,
    ADD COLUMN vervangt_tot_en_met date,
    ADD COLUMN vervangt_sob uuid,
    -- the proposal: how many of how many would lapse, and a digest of which
    ADD COLUMN voorstel text,
    ADD COLUMN verdwijnt bigint,
    ADD COLUMN binnen_bereik bigint,
    ADD COLUMN vervallen bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT aanlevering_vervangt CHECK (
        (vervangt_van IS NULL) = (vervangt_tot_en_met IS NULL) AND vervangt_van <= vervangt_tot_en_met);

-- The records of a batch that would change something, as read: with the pseudonym, without a BSN. Gone once they took
-- effect or were turned down.
CREATE TABLE aanlevering_wacht (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    eerste_regel bigint NOT NULL,
    regels bigint[] NOT NULL,
    -- compressed
    opgaven bytea NOT NULL,
    waarschuwingen int NOT NULL,
    PRIMARY KEY (aanlevering_id, eerste_regel)
);
ALTER TABLE aanlevering_wacht ALTER COLUMN opgaven SET STORAGE EXTERNAL;

-- What lapses if a replacement is approved, in the version that it had then.
CREATE TABLE aanlevering_verdwijnt (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    traject_id uuid NOT NULL,
    registratienummer text NOT NULL,
    versie int NOT NULL,
    gedaan boolean NOT NULL DEFAULT false,
    PRIMARY KEY (aanlevering_id, traject_id)
);

ALTER TABLE aanlevering_wacht ENABLE ROW LEVEL SECURITY;
ALTER TABLE aanlevering_verdwijnt ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar ON aanlevering_wacht USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar ON aanlevering_verdwijnt USING (eigenaar = current_setting('pols.organisatie', true));
