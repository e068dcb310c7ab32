-- Publications that are being drawn up, or that couldn't be: what was asked, how far it is, and how it ended. No figure
-- is in it. The identity is that of the publication which it becomes, so that doing it twice makes one.
CREATE TABLE publicatie_opstelling (
    publicatie_id uuid        PRIMARY KEY,
    product       text        NOT NULL,
    periode       text        NOT NULL,
    kennisdatum   timestamptz NOT NULL,
    embargo_tot   timestamptz NOT NULL,
    wijziging     text,
    -- for whom, and who asked
    organisatie   text        NOT NULL,
    door          text        NOT NULL,
    gevraagd_op   timestamptz NOT NULL DEFAULT now(),
    begonnen_op   timestamptz,
    geeindigd_op  timestamptz,
    fase          text        NOT NULL,
    reeks         text,
    -- how often it was begun: more than once after a restart
    pogingen      integer     NOT NULL DEFAULT 0,
    wat           text,
    advies        text,
    CHECK ((geeindigd_op IS NULL) = (fase NOT IN ('KLAAR', 'MISLUKT'))),
    CHECK ((fase = 'MISLUKT') = (wat IS NOT NULL AND advies IS NOT NULL))
);
CREATE INDEX publicatie_opstelling_open ON publicatie_opstelling (gevraagd_op) WHERE geeindigd_op IS NULL;
REVOKE DELETE ON publicatie_opstelling FROM ${appUser};
