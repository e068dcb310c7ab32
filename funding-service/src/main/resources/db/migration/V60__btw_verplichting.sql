-- M5 of a commitment too: its posting says it under its hash, and its own row for who reads the commitment.
ALTER TABLE boeking DROP CONSTRAINT boeking_btw;
ALTER TABLE boeking ADD CONSTRAINT boeking_btw CHECK (
    kenmerken IS NULL OR NOT kenmerken ? 'exclusiefBtw'
    OR (jsonb_typeof(kenmerken -> 'exclusiefBtw') = 'boolean' AND soort IN ('BESTEDING', 'CORRECTIE', 'VERPLICHTING')));

ALTER TABLE verplichting ADD COLUMN exclusief_btw boolean;
