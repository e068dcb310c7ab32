-- What of a grant is set apart, was approved on top of it and flowed back at settlement; earlier versions have nothing.
ALTER TABLE toekenningversie
    ADD COLUMN verplicht_cents     bigint NOT NULL DEFAULT 0,
    ADD COLUMN overschreden_cents  bigint NOT NULL DEFAULT 0,
    ADD COLUMN teruggevloeid_cents bigint NOT NULL DEFAULT 0;
