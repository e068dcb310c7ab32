-- Wsw years of companies and national means, as their events told them. Integer cents; labour years in hundredths.
CREATE TABLE wswjaarversie (
    wsw_jaar_id             uuid        NOT NULL,
    volgnummer              bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van              timestamptz NOT NULL,
    bekend_tot              timestamptz NOT NULL DEFAULT 'infinity',
    sob_id                  uuid        NOT NULL,
    jaar                    int         NOT NULL,
    grondslag               text        NOT NULL,
    rijksbijdrage_cents     bigint      NOT NULL,
    toegevoegde_waarde_cents bigint     NOT NULL,
    lonen_cents             bigint      NOT NULL,
    overige_kosten_cents    bigint      NOT NULL,
    arbeidsjaren            bigint      NOT NULL,
    PRIMARY KEY (wsw_jaar_id, volgnummer)
);
CREATE INDEX wswjaarversie_actueel ON wswjaarversie (jaar) WHERE bekend_tot = 'infinity';

CREATE TABLE middelversie (
    middel_id    uuid        NOT NULL,
    volgnummer   bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van   timestamptz NOT NULL,
    bekend_tot   timestamptz NOT NULL DEFAULT 'infinity',
    reeks        text        NOT NULL,
    jaar         int         NOT NULL,
    regio        text,
    bedrag_cents bigint      NOT NULL,
    PRIMARY KEY (middel_id, volgnummer)
);

REVOKE UPDATE, DELETE ON wswjaarversie, middelversie FROM ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON wswjaarversie, middelversie TO ${appUser};
