-- The registry as its events told it: companies with their names, relations and successor, municipalities
-- with their labour market region. Version by version, as in V1.
CREATE TABLE sobversie (
    sob_id       uuid        NOT NULL,
    volgnummer   bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van   timestamptz NOT NULL,
    bekend_tot   timestamptz NOT NULL DEFAULT 'infinity',
    naam         text        NOT NULL,
    fictief      boolean     NOT NULL,
    geldig_van   date        NOT NULL,
    geldig_tot   date,
    -- letter 002: figures of a predecessor count for its successor from this day on
    opvolger_id  uuid,
    opvolging_op date,
    PRIMARY KEY (sob_id, volgnummer),
    CHECK ((opvolger_id IS NULL) = (opvolging_op IS NULL))
);

CREATE TABLE sob_naam (
    sob_id     uuid   NOT NULL,
    volgnummer bigint NOT NULL,
    naam       text   NOT NULL,
    geldig_van date   NOT NULL,
    geldig_tot date,
    PRIMARY KEY (sob_id, volgnummer, geldig_van)
);

CREATE TABLE sob_relatie (
    sob_id       uuid   NOT NULL,
    volgnummer   bigint NOT NULL,
    gemeentecode text   NOT NULL,
    soort        text   NOT NULL,
    geldig_van   date   NOT NULL,
    geldig_tot   date,
    PRIMARY KEY (sob_id, volgnummer, gemeentecode, soort, geldig_van)
);

CREATE TABLE gemeenteversie (
    gemeentecode       text        NOT NULL,
    volgnummer         bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van         timestamptz NOT NULL,
    bekend_tot         timestamptz NOT NULL DEFAULT 'infinity',
    naam               text        NOT NULL,
    provincie          text,
    arbeidsmarktregio  text,
    geldig_van         date        NOT NULL,
    geldig_tot         date,
    PRIMARY KEY (gemeentecode, volgnummer)
);

CREATE TABLE regioversie (
    code       text        NOT NULL,
    volgnummer bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van timestamptz NOT NULL,
    bekend_tot timestamptz NOT NULL DEFAULT 'infinity',
    naam       text        NOT NULL,
    geldig_van date        NOT NULL,
    geldig_tot date,
    PRIMARY KEY (code, volgnummer)
);

REVOKE UPDATE, DELETE ON sobversie, sob_naam, sob_relatie, gemeenteversie, regioversie FROM ${appUser};
GRANT SELECT, INSERT ON sob_naam, sob_relatie TO ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON sobversie, gemeenteversie, regioversie TO ${appUser};
