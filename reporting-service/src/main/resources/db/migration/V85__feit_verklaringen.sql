-- Read model (from pols.trajectregistratie.periodeverklaring): that a municipality declared a period complete, and when.
CREATE TABLE verklaringversie (
    verklaring_id uuid        NOT NULL,
    volgnummer    bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van    timestamptz NOT NULL,
    bekend_tot    timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode  text        NOT NULL,
    periode       text        NOT NULL,
    verklaard_op  timestamptz NOT NULL,
    -- whether it counts: not taken back
    geldt         boolean     NOT NULL,
    PRIMARY KEY (verklaring_id, volgnummer)
);
REVOKE UPDATE, DELETE ON verklaringversie FROM ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON verklaringversie TO ${appUser};

-- what became known in a period: versions come in order of time, so this costs a page per hundreds of pages
CREATE INDEX trajectversie_bekend ON trajectversie USING brin (bekend_van);
