-- Questions of which somebody wants to be told that the answer changed.
CREATE TABLE abonnement (
    abonnement_id uuid        PRIMARY KEY,
    organisatie   text        NOT NULL,
    indicator     text        NOT NULL,
    vraag         jsonb       NOT NULL,
    adres         text        NOT NULL,
    -- with which messages are signed; a subscriber is told it once
    geheim        text        NOT NULL,
    status        text        NOT NULL DEFAULT 'ACTIEF' CHECK (status IN ('ACTIEF', 'DOOD')),
    reden         text,
    aangemaakt_op timestamptz NOT NULL,
    -- the place of the read model at which it was last weighed, and what the answer was then
    plaats        text        NOT NULL,
    stand         text        NOT NULL,
    volgnummer    bigint      NOT NULL DEFAULT 0
);
CREATE INDEX abonnement_organisatie ON abonnement (organisatie, abonnement_id);

-- Messages to subscribers, until they are acknowledged or dead.
CREATE TABLE melding (
    melding_id      uuid        PRIMARY KEY,
    abonnement_id   uuid        NOT NULL REFERENCES abonnement ON DELETE CASCADE,
    volgnummer      bigint      NOT NULL,
    inhoud          text        NOT NULL,
    gemaakt_op      timestamptz NOT NULL,
    pogingen        integer     NOT NULL DEFAULT 0,
    volgende_poging timestamptz NOT NULL,
    UNIQUE (abonnement_id, volgnummer)
);
CREATE INDEX melding_volgende ON melding (volgende_poging);

GRANT SELECT, INSERT, UPDATE, DELETE ON abonnement, melding TO ${appUser};
