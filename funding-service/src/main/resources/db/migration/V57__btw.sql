-- M5: whether an amount is without VAT. Of a posting it is one of its properties, so that it is under the posting's hash and
-- the chains of what was booked before stay what they are; of a statement it is a column. Who didn't say has nothing.
ALTER TABLE boeking ADD CONSTRAINT boeking_btw CHECK (
    kenmerken IS NULL OR NOT kenmerken ? 'exclusiefBtw'
    OR (jsonb_typeof(kenmerken -> 'exclusiefBtw') = 'boolean' AND soort IN ('BESTEDING', 'CORRECTIE')));

ALTER TABLE exploitatieopgave ADD COLUMN exclusief_btw boolean;
