-- What happened in the course of a trajectory and what else is told about it: part of the versioned content. Null
-- where there is nothing, so that a record without it costs nothing.
ALTER TABLE traject
    ADD COLUMN verloop jsonb,
    ADD COLUMN kenmerken jsonb,
    -- why this version was made, as told with the act
    ADD COLUMN reden text CHECK (length(reden) BETWEEN 1 AND 250),
    -- cancelled, handed over and ended exclude each other (rules L12, L14)
    ADD CONSTRAINT traject_een_afloop CHECK (
        verloop IS NULL
        OR (einddatum IS NOT NULL)::int + (verloop ? 'annulering')::int + (verloop ? 'overdracht')::int <= 1);

ALTER TABLE traject_versie
    ADD COLUMN verloop jsonb,
    ADD COLUMN kenmerken jsonb,
    ADD COLUMN reden text;
