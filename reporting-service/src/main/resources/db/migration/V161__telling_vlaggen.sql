-- Flags of the register of the jobs agreement counted beforehand (ADR 163): what was added on a day (D), in a month (M) and in a
-- year (J) for the country (no municipality) and for each municipality. Persons with a flag, those of the municipal group; and of
-- these by month the times that somebody went to work, and the last days of it.
CREATE TABLE telregistratie (
    gemeentecode text    NOT NULL,
    korrel       "char"  NOT NULL CHECK (korrel IN ('D', 'M', 'J')),
    dag          date    NOT NULL,
    alle         integer NOT NULL,
    gemeentelijk integer NOT NULL,
    aan_werk     integer NOT NULL,
    gestopt      integer NOT NULL,
    PRIMARY KEY (gemeentecode, korrel, dag)
)
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
CREATE INDEX telregistratie_tijdvak ON telregistratie (korrel, dag);

-- Who has flags (A), those of the municipal group (G), or work under these (B) in several municipalities: in each the days.
CREATE TABLE telvlagspreiding (
    deelnemer_id uuid   NOT NULL,
    gemeentecode text   NOT NULL,
    soort        "char" NOT NULL CHECK (soort IN ('A', 'G', 'B')),
    van          date   NOT NULL,
    tot          date   NOT NULL CHECK (tot > van),
    PRIMARY KEY (deelnemer_id, gemeentecode, soort, van)
);
CREATE INDEX telvlagspreiding_dagen ON telvlagspreiding (tot, van) INCLUDE (soort, gemeentecode, deelnemer_id);

-- Days between two times at work, of the country and of a municipality: in a period that they lie in, somebody counts twice.
CREATE TABLE telbaanpauze (
    deelnemer_id uuid NOT NULL,
    gemeentecode text NOT NULL,
    van          date NOT NULL,
    tot          date NOT NULL CHECK (tot > van),
    PRIMARY KEY (deelnemer_id, gemeentecode, van)
);
CREATE INDEX telbaanpauze_dagen ON telbaanpauze (van) INCLUDE (tot, gemeentecode);

-- the other flags of a person
CREATE INDEX registratieversie_deelnemer ON registratieversie (deelnemer_id) WHERE bekend_tot = 'infinity';

REVOKE DELETE ON telregistratie FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON telregistratie TO ${appUser};
GRANT SELECT, INSERT, UPDATE, DELETE ON telvlagspreiding, telbaanpauze TO ${appUser};

-- counted at the next start, with all else that is counted
TRUNCATE telcel, teldag, teltijd, telvoorziening, telspreiding, telinstroom, teltoekenning, telgeld, telbereikt;
DELETE FROM telling;
