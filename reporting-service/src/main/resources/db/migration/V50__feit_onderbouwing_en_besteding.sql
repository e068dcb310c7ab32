-- What statements rest on, and single expenditures. Statements that came before have nothing of it.
ALTER TABLE opgaveversie
    ADD COLUMN direct_cents bigint NOT NULL DEFAULT 0;

-- Production orders of a version of a statement; hours in hundredths.
CREATE TABLE opdrachtversie (
    opgave_id    uuid   NOT NULL,
    volgnummer   bigint NOT NULL,
    plaats       int    NOT NULL,
    klant        text,
    omzet_cents  bigint NOT NULL,
    traject_uren bigint NOT NULL,
    uren         bigint NOT NULL,
    vrije_uren   bigint NOT NULL,
    PRIMARY KEY (opgave_id, volgnummer, plaats)
);

-- Customers of a version of a statement, by number; shares in ten-thousandths.
CREATE TABLE klantversie (
    opgave_id         uuid   NOT NULL,
    volgnummer        bigint NOT NULL,
    klant             text   NOT NULL,
    aandeel_omzet     int    NOT NULL,
    aandeel_trajecten int,
    PRIMARY KEY (opgave_id, volgnummer, klant)
);

-- Every expenditure of a grant, with the version that told it; a correction is negative.
CREATE TABLE bestedingversie (
    toekenning_id uuid   NOT NULL,
    volgnummer    bigint NOT NULL,
    besteding_id  uuid   NOT NULL,
    bedrag_cents  bigint NOT NULL,
    datum         date   NOT NULL,
    sob_id        uuid,
    corrigeert    uuid,
    PRIMARY KEY (toekenning_id, volgnummer)
);

REVOKE UPDATE, DELETE ON opdrachtversie, klantversie, bestedingversie FROM ${appUser};
GRANT SELECT, INSERT ON opdrachtversie, klantversie, bestedingversie TO ${appUser};
