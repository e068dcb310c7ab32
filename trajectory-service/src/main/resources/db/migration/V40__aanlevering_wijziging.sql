-- What a dry run would change: which fields of which record, and how often each field.

ALTER TABLE aanlevering ADD COLUMN velden jsonb;

CREATE TABLE aanlevering_wijziging (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    regel bigint NOT NULL,
    -- [{pointer, van, naar}]; of a participant only that it is another one
    wijzigingen jsonb NOT NULL,
    PRIMARY KEY (aanlevering_id, regel)
);

ALTER TABLE aanlevering_wijziging ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar ON aanlevering_wijziging USING (eigenaar = current_setting('pols.organisatie', true));
