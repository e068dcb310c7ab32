-- Not from the topics, kept when the read model is built anew: questions to senders about a month that is out of season, and
-- what a municipality says of its own deliveries.
CREATE TABLE navraag (
    navraag_id     uuid        PRIMARY KEY,
    gemeentecode   text        NOT NULL,
    reeks          text        NOT NULL CHECK (reeks IN ('BEGONNEN', 'BEEINDIGD')),
    maand          date        NOT NULL,
    -- what it was when it was asked, and between which bounds the same month of former years lets expect it
    aantal         integer     NOT NULL,
    mediaan        numeric     NOT NULL,
    onder          numeric     NOT NULL,
    boven          numeric     NOT NULL,
    jaren          integer     NOT NULL,
    gevraagd_op    timestamptz NOT NULL,
    antwoord       text,
    beantwoord_op  timestamptz,
    beantwoord_door text,
    -- facts that came later brought it back into season
    vervallen_op   timestamptz,
    UNIQUE (gemeentecode, reeks, maand),
    CHECK ((antwoord IS NULL) = (beantwoord_op IS NULL) AND (antwoord IS NULL) = (beantwoord_door IS NULL))
);

CREATE TABLE aanleverreactie (
    gemeentecode text        NOT NULL,
    periode      text        NOT NULL,
    tekst        text        NOT NULL,
    op           timestamptz NOT NULL,
    door         text        NOT NULL,
    PRIMARY KEY (gemeentecode, periode, op)
);

-- what was asked stays; it is answered once
REVOKE UPDATE, DELETE ON navraag, aanleverreactie FROM ${appUser};
GRANT SELECT, INSERT ON navraag, aanleverreactie TO ${appUser};
GRANT UPDATE (antwoord, beantwoord_op, beantwoord_door, vervallen_op) ON navraag TO ${appUser};
