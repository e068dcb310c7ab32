-- Where the area of a municipality went, of a version of it (V2): so that figures of any year can be shown in the municipal
-- division of any other. Versions that came before have nothing of it until the copy is built anew.
CREATE TABLE gemeente_opvolger (
    gemeentecode text    NOT NULL,
    volgnummer   bigint  NOT NULL,
    opvolger     text    NOT NULL,
    -- the first day on which its area was there
    op           date    NOT NULL,
    -- false: it was divided, and this is one of several
    geheel       boolean NOT NULL,
    -- how large a part of it, in ten-thousandths, where somebody told it
    aandeel      integer CHECK (aandeel BETWEEN 1 AND 9999),
    PRIMARY KEY (gemeentecode, volgnummer, opvolger)
);

REVOKE UPDATE, DELETE ON gemeente_opvolger FROM ${appUser};
GRANT SELECT, INSERT ON gemeente_opvolger TO ${appUser};
