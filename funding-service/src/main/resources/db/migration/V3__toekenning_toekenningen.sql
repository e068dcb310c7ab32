-- Money granted to one recipient under one tranche. Its rekening carries the toekenning's own id; what was
-- spent of it stands on besteed_rekening. A toekenning never changes: what happens to it are boekingen.
CREATE TABLE toekenning (
    toekenning_id    uuid        PRIMARY KEY REFERENCES rekening,
    regeling_id      uuid        NOT NULL REFERENCES regeling,
    tranche_id       uuid        NOT NULL REFERENCES tranche,
    ontvanger_soort  text        NOT NULL CHECK (ontvanger_soort IN ('GEMEENTE', 'UWV', 'SOCIALE_PARTNER', 'RMT', 'SOB')),
    ontvanger_code   text        NOT NULL,
    houder           text        NOT NULL,
    bedrag_cents     bigint      NOT NULL CHECK (bedrag_cents > 0),
    datum            date        NOT NULL,
    besteed_rekening uuid        NOT NULL UNIQUE REFERENCES rekening,
    verleend_op      timestamptz NOT NULL
);
CREATE INDEX toekenning_houder ON toekenning (houder, toekenning_id);
CREATE INDEX toekenning_tranche ON toekenning (tranche_id);

ALTER TABLE toekenning ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON toekenning USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_leest ON toekenning FOR SELECT USING (houder = current_setting('pols.organisatie', true));

REVOKE ALL ON toekenning FROM ${appUser};
GRANT SELECT, INSERT ON toekenning TO ${appUser};
