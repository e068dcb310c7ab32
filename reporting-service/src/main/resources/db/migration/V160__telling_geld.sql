-- Grants that we know, each with what it came to (ADR 162): what was spent of it through companies and on how many persons, which
-- questions would look up grant by grant. sob_id: the recipient, where it is a company.
CREATE TABLE teltoekenning (
    toekenning_id       uuid    PRIMARY KEY,
    tranche_id          uuid    NOT NULL,
    soort               text    NOT NULL,
    code                text    NOT NULL,
    sob_id              uuid,
    verleend_cents      bigint  NOT NULL,
    besteed_cents       bigint  NOT NULL,
    via_sob_cents       bigint  NOT NULL,
    verplicht_cents     bigint  NOT NULL,
    teruggevloeid_cents bigint  NOT NULL,
    over_cents          bigint  NOT NULL,
    personen            integer NOT NULL,
    persoon_cents       bigint  NOT NULL
);
CREATE INDEX teltoekenning_tranche ON teltoekenning (tranche_id);
CREATE INDEX teltoekenning_sob ON teltoekenning (sob_id, tranche_id) WHERE sob_id IS NOT NULL;

-- What was granted in a month (M) or a year (J), and spent in it less what was taken back of that since; with whose it is, so
-- that a period is read from one index.
CREATE TABLE telgeld (
    toekenning_id  uuid   NOT NULL,
    korrel         "char" NOT NULL CHECK (korrel IN ('M', 'J')),
    dag            date   NOT NULL,
    tranche_id     uuid   NOT NULL,
    soort          text   NOT NULL,
    code           text   NOT NULL,
    sob_id         uuid,
    verleend_cents bigint NOT NULL,
    besteed_cents  bigint NOT NULL,
    PRIMARY KEY (toekenning_id, korrel, dag)
);
CREATE INDEX telgeld_tijdvak ON telgeld (korrel, dag)
    INCLUDE (toekenning_id, tranche_id, soort, code, sob_id, verleend_cents, besteed_cents);

-- Who was reached with several grants: once in what these are together, and in each of them.
CREATE TABLE telbereikt (
    deelnemer_id  uuid NOT NULL,
    toekenning_id uuid NOT NULL,
    PRIMARY KEY (deelnemer_id, toekenning_id)
);
CREATE INDEX telbereikt_toekenning ON telbereikt (toekenning_id) INCLUDE (deelnemer_id);

REVOKE DELETE ON teltoekenning FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON teltoekenning TO ${appUser};
GRANT SELECT, INSERT, UPDATE, DELETE ON telgeld, telbereikt TO ${appUser};

-- counted at the next start, with all else that is counted
TRUNCATE telcel, teldag, teltijd, telvoorziening, telspreiding, telinstroom;
DELETE FROM telling;
