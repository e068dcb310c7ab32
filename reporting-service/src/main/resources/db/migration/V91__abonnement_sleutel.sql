-- Secrets of subscribers are kept under a key outside the database (ADR 114); nought is readable, as it was before, until
-- the first round.
ALTER TABLE abonnement ADD COLUMN sleutelversie integer NOT NULL DEFAULT 0 CHECK (sleutelversie >= 0);
ALTER TABLE abonnement ALTER COLUMN sleutelversie DROP DEFAULT;
