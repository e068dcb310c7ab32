-- Counted beforehand (ADR 148). Of trajectories: who came otherwise than under the Wsw (F02), and what C01 and C02 sum of
-- who ended after readiness.
ALTER TABLE teltijd
    ADD COLUMN ingestroomd         integer NOT NULL DEFAULT 0,
    ADD COLUMN werkfit             integer NOT NULL DEFAULT 0,
    ADD COLUMN langer              integer NOT NULL DEFAULT 0,
    ADD COLUMN verblijf_dagen      integer NOT NULL DEFAULT 0,
    ADD COLUMN verblijf_kwadraten  bigint  NOT NULL DEFAULT 0,
    ADD COLUMN verblijf_productief integer NOT NULL DEFAULT 0,
    ADD COLUMN verblijf_uurdagen   bigint  NOT NULL DEFAULT 0;

-- Of provisions: persons with one for who can't earn the minimum wage independently, and with support at work and none of
-- sheltered work (E04).
ALTER TABLE telvoorziening
    ADD COLUMN wml         integer NOT NULL DEFAULT 0,
    ADD COLUMN ondersteund integer NOT NULL DEFAULT 0;

-- Who has provisions in several municipalities: in each of them the days, of all (A), of those for the minimum wage (W) and of
-- support (O). In a region such a person counts once, and in its municipalities together more often.
CREATE TABLE telspreiding (
    deelnemer_id uuid   NOT NULL,
    gemeentecode text   NOT NULL,
    soort        "char" NOT NULL CHECK (soort IN ('A', 'W', 'O')),
    van          date   NOT NULL,
    tot          date   NOT NULL CHECK (tot > van),
    PRIMARY KEY (deelnemer_id, gemeentecode, soort, van)
);
CREATE INDEX telspreiding_dagen ON telspreiding (tot, van) INCLUDE (soort, gemeentecode, deelnemer_id);

-- Who came more than once: each time with the times before and after it, so that one period's are found by themselves.
CREATE TABLE telinstroom (
    deelnemer_id uuid    NOT NULL,
    nr           integer NOT NULL,
    dag          date    NOT NULL,
    vorige       date    NOT NULL,
    volgende     date    NOT NULL,
    gemeentecode text    NOT NULL,
    sob_id       uuid    NOT NULL,
    PRIMARY KEY (deelnemer_id, nr)
);
CREATE INDEX telinstroom_dag ON telinstroom (dag) INCLUDE (vorige, volgende, gemeentecode, sob_id, deelnemer_id);
CREATE INDEX beschutversie_deelnemer ON beschutversie (deelnemer_id) WHERE bekend_tot = 'infinity';

-- How many versions there are of what comes by the million.
CREATE TABLE versietelling (
    tabel    text        PRIMARY KEY,
    versies  bigint      NOT NULL,
    bekend   bigint      NOT NULL,
    laatste  timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON telspreiding, telinstroom TO ${appUser};
REVOKE DELETE ON versietelling FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON versietelling TO ${appUser};

-- counted again at the next start
TRUNCATE telcel, teldag, teltijd, telduur, telvoorziening;
DELETE FROM telling;
