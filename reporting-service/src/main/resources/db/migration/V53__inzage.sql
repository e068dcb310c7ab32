-- Who looked behind which figure, and how many cases were shown. Only ever added to.
CREATE TABLE inzage (
    inzage_id   uuid        PRIMARY KEY,
    tijdstip    timestamptz NOT NULL,
    organisatie text        NOT NULL,
    client_id   text        NOT NULL,
    indicator   text        NOT NULL,
    -- the address of the figure, with its knowledge date
    vraag       text        NOT NULL,
    gevallen    integer     NOT NULL,
    trace_id    text        NOT NULL
);
CREATE INDEX inzage_organisatie ON inzage (organisatie, tijdstip);

REVOKE UPDATE, DELETE ON inzage FROM ${appUser};
GRANT SELECT, INSERT ON inzage TO ${appUser};
