-- Money as its events told it: operating statements, schemes with their tranches, grants. Integer cents.
CREATE TABLE opgaveversie (
    opgave_id                uuid        NOT NULL,
    volgnummer               bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van               timestamptz NOT NULL,
    bekend_tot               timestamptz NOT NULL DEFAULT 'infinity',
    sob_id                   uuid        NOT NULL,
    periode_van              date        NOT NULL,
    periode_tot              date        NOT NULL,
    omzet_traject_cents      bigint      NOT NULL,
    omzet_totaal_cents       bigint      NOT NULL,
    kosten_totaal_cents      bigint      NOT NULL,
    trajectkosten_cents      bigint      NOT NULL,
    verdeelsleutel           text        NOT NULL,
    wsw_bijdrage_cents       bigint      NOT NULL,
    gemeentebijdrage_cents   bigint      NOT NULL,
    loonkostensubsidie_cents bigint      NOT NULL,
    PRIMARY KEY (opgave_id, volgnummer)
);
CREATE INDEX opgaveversie_actueel ON opgaveversie (periode_van, periode_tot) WHERE bekend_tot = 'infinity';

CREATE TABLE regelingversie (
    regeling_id      uuid        NOT NULL,
    volgnummer       bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van       timestamptz NOT NULL,
    bekend_tot       timestamptz NOT NULL DEFAULT 'infinity',
    code             text        NOT NULL,
    naam             text        NOT NULL,
    vrij_besteedbaar boolean     NOT NULL,
    terugvloeiing    boolean     NOT NULL,
    PRIMARY KEY (regeling_id, volgnummer)
);

CREATE TABLE trancheversie (
    regeling_id   uuid    NOT NULL,
    volgnummer    bigint  NOT NULL,
    tranche_id    uuid    NOT NULL,
    jaar          integer NOT NULL,
    bedrag_cents  bigint  NOT NULL,
    doel          text    NOT NULL,
    -- a label over several schemes (the 36 million of letter 001), never an amount of its own
    oormerk       text,
    onderdeel_van uuid,
    PRIMARY KEY (regeling_id, volgnummer, tranche_id)
);

CREATE TABLE toekenningversie (
    toekenning_id   uuid        NOT NULL,
    volgnummer      bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van      timestamptz NOT NULL,
    bekend_tot      timestamptz NOT NULL DEFAULT 'infinity',
    regeling_id     uuid        NOT NULL,
    tranche_id      uuid        NOT NULL,
    ontvanger_soort text        NOT NULL,
    ontvanger_code  text        NOT NULL,
    bedrag_cents    bigint      NOT NULL,
    besteed_cents   bigint      NOT NULL,
    datum           date        NOT NULL,
    PRIMARY KEY (toekenning_id, volgnummer)
);

REVOKE UPDATE, DELETE ON opgaveversie, regelingversie, trancheversie, toekenningversie FROM ${appUser};
GRANT SELECT, INSERT ON trancheversie TO ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON opgaveversie, regelingversie, toekenningversie TO ${appUser};
