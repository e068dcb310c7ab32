-- A scheme and its yearly amounts. A tranche's rekening carries the tranche's own id, a regeling's too.
CREATE TABLE regeling (
    regeling_id          uuid        PRIMARY KEY REFERENCES rekening,
    code                 text        NOT NULL CONSTRAINT regeling_code_uniek UNIQUE,
    naam                 text        NOT NULL,
    wettelijke_grondslag text,
    doel                 text        NOT NULL,
    vrij_besteedbaar     boolean     NOT NULL,
    terugvloeiing        boolean     NOT NULL,
    bron                 text        NOT NULL,
    vastgesteld_op       timestamptz NOT NULL,
    versie               bigint      NOT NULL CHECK (versie > 0),
    -- M3: freely spendable means never flow back
    CONSTRAINT regeling_vrij_vloeit_niet_terug CHECK (NOT (vrij_besteedbaar AND terugvloeiing))
);

CREATE TABLE tranche (
    tranche_id     uuid        PRIMARY KEY REFERENCES rekening,
    regeling_id    uuid        NOT NULL REFERENCES regeling,
    jaar           integer     NOT NULL CHECK (jaar BETWEEN 1900 AND 2200),
    bedrag_cents   bigint      NOT NULL CHECK (bedrag_cents > 0),
    doel           text        NOT NULL,
    -- a label that spans regelingen; never an amount of its own
    oormerk        text,
    onderdeel_van  uuid,
    vastgesteld_op timestamptz NOT NULL,
    UNIQUE (regeling_id, jaar, tranche_id),
    -- a part lies within its parent's regeling and year; that it fits in its amount is rekening_toereikend's work
    CONSTRAINT tranche_onderdeel_van FOREIGN KEY (regeling_id, jaar, onderdeel_van)
        REFERENCES tranche (regeling_id, jaar, tranche_id)
);

ALTER TABLE regeling ENABLE ROW LEVEL SECURITY;
ALTER TABLE tranche ENABLE ROW LEVEL SECURITY;
CREATE POLICY iedereen_leest ON regeling FOR SELECT USING (true);
CREATE POLICY rijk_alles ON regeling USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY iedereen_leest ON tranche FOR SELECT USING (true);
CREATE POLICY rijk_alles ON tranche USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));

REVOKE ALL ON regeling, tranche FROM ${appUser};
GRANT SELECT, INSERT ON regeling, tranche TO ${appUser};
GRANT UPDATE (versie) ON regeling TO ${appUser};
