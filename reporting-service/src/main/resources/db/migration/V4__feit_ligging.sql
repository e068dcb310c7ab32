-- Where things are, day by day: the labour market region of a municipality, and what holds of a company for a
-- period (its seat first). Rows belong to a version, as in V2.
CREATE TABLE gemeente_regio (
    gemeentecode text   NOT NULL,
    volgnummer   bigint NOT NULL,
    regio        text   NOT NULL,
    geldig_van   date   NOT NULL,
    geldig_tot   date,
    PRIMARY KEY (gemeentecode, volgnummer, regio, geldig_van)
);
INSERT INTO gemeente_regio (gemeentecode, volgnummer, regio, geldig_van)
SELECT gemeentecode, volgnummer, arbeidsmarktregio, geldig_van FROM gemeenteversie WHERE arbeidsmarktregio IS NOT NULL;
ALTER TABLE gemeenteversie DROP COLUMN arbeidsmarktregio;

CREATE TABLE sob_feit (
    sob_id     uuid   NOT NULL,
    volgnummer bigint NOT NULL,
    -- ZETEL: waarde is a municipality
    soort      text   NOT NULL,
    waarde     text   NOT NULL,
    -- where it holds, if that matters; else empty
    plaats     text   NOT NULL,
    geldig_van date   NOT NULL,
    geldig_tot date,
    PRIMARY KEY (sob_id, volgnummer, soort, waarde, plaats, geldig_van)
);

GRANT SELECT, INSERT ON gemeente_regio, sob_feit TO ${appUser};
REVOKE UPDATE, DELETE ON gemeente_regio, sob_feit FROM ${appUser};
