-- Figures that no case can give: external series, as their source published them. A row is what one publication says of
-- one area (and sector) for a period. Nothing is overwritten: a later publication takes over from its own day on.
CREATE TABLE reekswaarde (
    reeks        text        NOT NULL,
    -- a municipality, a region, or NL
    gebied       text        NOT NULL,
    -- empty: all sectors together
    sector       text        NOT NULL,
    geldig_van   date        NOT NULL,
    geldig_tot   date        NOT NULL CHECK (geldig_tot > geldig_van),
    waarde       bigint      NOT NULL,
    bron         text        NOT NULL,
    bekend_van   timestamptz NOT NULL,
    bekend_tot   timestamptz NOT NULL DEFAULT 'infinity',
    door         text        NOT NULL,
    ingelezen_op timestamptz NOT NULL,
    PRIMARY KEY (reeks, gebied, sector, geldig_van, bekend_van)
);

-- only the end of a known period may move
REVOKE UPDATE, DELETE ON reekswaarde FROM ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON reekswaarde TO ${appUser};
