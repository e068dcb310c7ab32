-- On whom additional means were spent (M4), by pseudonym; other means name nobody, and what came before had nobody told.
ALTER TABLE bestedingversie ADD COLUMN deelnemer_id uuid;

-- who was reached with a grant
CREATE INDEX bestedingversie_bereikt ON bestedingversie (toekenning_id, volgnummer) INCLUDE (deelnemer_id, bedrag_cents)
    WHERE deelnemer_id IS NOT NULL;
-- who goes by another pseudonym, and who is forgotten
CREATE INDEX bestedingversie_deelnemer ON bestedingversie (deelnemer_id) WHERE deelnemer_id IS NOT NULL;
CREATE INDEX bestedingversie_besteding ON bestedingversie (besteding_id) WHERE deelnemer_id IS NOT NULL;

GRANT UPDATE (deelnemer_id) ON bestedingversie TO ${appUser};
