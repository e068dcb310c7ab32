-- A delivery taken back: how far that is, and what stays because something else changed it since.

ALTER TABLE aanlevering
    DROP CONSTRAINT aanlevering_status_check,
    ADD CONSTRAINT aanlevering_status_check CHECK (status IN
        ('BEZIG', 'AFGEBROKEN', 'AFGEROND', 'GEWEIGERD', 'TER_GOEDKEURING', 'AFGEWEZEN', 'WORDT_INGETROKKEN', 'INGETROKKEN')),
    -- the last batch of outcomes that was taken back
    ADD COLUMN ingetrokken_tot bigint NOT NULL DEFAULT 0,
    ADD COLUMN hersteld bigint NOT NULL DEFAULT 0,
    ADD COLUMN overgeslagen bigint NOT NULL DEFAULT 0;

CREATE TABLE aanlevering_overgeslagen (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL,
    PRIMARY KEY (aanlevering_id, registratienummer)
);

ALTER TABLE aanlevering_overgeslagen ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar ON aanlevering_overgeslagen USING (eigenaar = current_setting('pols.organisatie', true));
