-- What trajectory-service tells of people beside trajectories, as versions with their known period (V1). What changes
-- within a place or an employment lies in slices of it: on any day at most one of them holds.

-- Applications for sheltered work. The first place stands with the version: the lead time is asked of everybody.
CREATE TABLE beschutversie (
    dossier_id     uuid        NOT NULL,
    volgnummer     bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van     timestamptz NOT NULL,
    bekend_tot     timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode   text        NOT NULL,
    deelnemer_id   uuid        NOT NULL,
    aanvraagdatum  date        NOT NULL,
    aanvrager      text        NOT NULL,
    adviesdatum    date,
    -- as given, whatever became of it
    advies         text,
    -- the first day on which a positive advice no longer holds
    advies_einde   date        NOT NULL,
    eerste_plaats  date,
    eerste_sob_id  uuid,
    PRIMARY KEY (dossier_id, volgnummer)
);
CREATE INDEX beschutversie_actueel ON beschutversie (adviesdatum, gemeentecode) INCLUDE (advies, advies_einde, aanvrager)
    WHERE bekend_tot = 'infinity';

-- Places of sheltered work; hours a week in hundredths. sob_id is empty where another is the employer.
CREATE TABLE beschutdeel (
    dossier_id uuid   NOT NULL,
    volgnummer bigint NOT NULL,
    plaats     int    NOT NULL,
    van        date   NOT NULL,
    tot        date   NOT NULL CHECK (tot > van),
    begin      date   NOT NULL,
    sob_id     uuid,
    uren       int    NOT NULL,
    PRIMARY KEY (dossier_id, volgnummer, plaats, van)
);

-- Numbers of places of 31 hours of the ministerial regulation, and estimates.
CREATE TABLE beschutaantalversie (
    sleutel    text        NOT NULL,
    volgnummer bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van timestamptz NOT NULL,
    bekend_tot timestamptz NOT NULL DEFAULT 'infinity',
    gebied     text        NOT NULL,
    jaar       int         NOT NULL,
    soort      text        NOT NULL,
    aantal     bigint      NOT NULL,
    PRIMARY KEY (sleutel, volgnummer)
);

CREATE TABLE voorzieningversie (
    voorziening_id uuid        NOT NULL,
    volgnummer     bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van     timestamptz NOT NULL,
    bekend_tot     timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode   text        NOT NULL,
    deelnemer_id   uuid        NOT NULL,
    -- code of the SRG
    type           text        NOT NULL,
    startdatum     date        NOT NULL,
    einddatum      date        NOT NULL,
    PRIMARY KEY (voorziening_id, volgnummer)
)
WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
CREATE INDEX voorzieningversie_actueel ON voorzieningversie (einddatum, startdatum)
    INCLUDE (gemeentecode, type, deelnemer_id) WHERE bekend_tot = 'infinity';

-- Flags of the register of the jobs agreement, and the jobs under it.
CREATE TABLE registratieversie (
    registratie_id uuid        NOT NULL,
    volgnummer     bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van     timestamptz NOT NULL,
    bekend_tot     timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode   text        NOT NULL,
    deelnemer_id   uuid        NOT NULL,
    grond          text        NOT NULL,
    gemeentelijk   boolean     NOT NULL,
    geldig_van     date        NOT NULL,
    geldig_tot     date        NOT NULL,
    PRIMARY KEY (registratie_id, volgnummer)
);
CREATE INDEX registratieversie_actueel ON registratieversie (geldig_tot, geldig_van)
    INCLUDE (gemeentecode, deelnemer_id, gemeentelijk) WHERE bekend_tot = 'infinity';

CREATE TABLE registratiebaan (
    registratie_id uuid   NOT NULL,
    volgnummer     bigint NOT NULL,
    plaats         int    NOT NULL,
    van            date   NOT NULL,
    tot            date   NOT NULL,
    sector         text   NOT NULL,
    uren           int    NOT NULL,
    PRIMARY KEY (registratie_id, volgnummer, plaats)
);

-- Wsw employments; labour years in ten-thousandths.
CREATE TABLE dienstverbandversie (
    dienstverband_id uuid        NOT NULL,
    volgnummer       bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van       timestamptz NOT NULL,
    bekend_tot       timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode     text        NOT NULL,
    sob_id           uuid        NOT NULL,
    deelnemer_id     uuid        NOT NULL,
    PRIMARY KEY (dienstverband_id, volgnummer)
);
CREATE TABLE dienstverbanddeel (
    dienstverband_id uuid   NOT NULL,
    volgnummer       bigint NOT NULL,
    van              date   NOT NULL,
    tot              date   NOT NULL CHECK (tot > van),
    vorm             text   NOT NULL,
    arbeidsjaren     int    NOT NULL,
    PRIMARY KEY (dienstverband_id, volgnummer, van)
);

-- Whose participant was replaced (V43), in the records that aren't trajectories.
CREATE TABLE vergeten_record (
    record_id    uuid PRIMARY KEY,
    deelnemer_id uuid NOT NULL
);

REVOKE UPDATE, DELETE ON beschutversie, beschutdeel, beschutaantalversie, voorzieningversie, registratieversie,
    registratiebaan, dienstverbandversie, dienstverbanddeel FROM ${appUser};
GRANT SELECT, INSERT ON beschutversie, beschutdeel, beschutaantalversie, voorzieningversie, registratieversie,
    registratiebaan, dienstverbandversie, dienstverbanddeel TO ${appUser};
GRANT UPDATE (bekend_tot) ON beschutaantalversie TO ${appUser};
GRANT UPDATE (bekend_tot, deelnemer_id) ON beschutversie, voorzieningversie, registratieversie, dienstverbandversie
    TO ${appUser};
