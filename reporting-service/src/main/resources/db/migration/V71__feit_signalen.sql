-- Signals as trajectory-service tells them: who was asked when, and after how many days each of the two first responded.
-- Which trajectory and which facts it is about is nobody's business here.
CREATE TABLE signaalversie (
    signaal_id   uuid        NOT NULL,
    volgnummer   bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van   timestamptz NOT NULL,
    bekend_tot   timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode text        NOT NULL,
    sob_id       uuid        NOT NULL,
    gevraagd_op  date        NOT NULL,
    gemeente_na  int,
    sob_na       int,
    gesloten     boolean     NOT NULL,
    PRIMARY KEY (signaal_id, volgnummer)
);
CREATE INDEX signaalversie_actueel ON signaalversie (gevraagd_op) WHERE bekend_tot = 'infinity';

REVOKE UPDATE, DELETE ON signaalversie FROM ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON signaalversie TO ${appUser};

-- Days of a stay, without those on which it stood still; none where it ends before it begins.
CREATE FUNCTION lopende_dagen(van date, tot date, onderbroken datemultirange) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN van IS NULL OR tot IS NULL THEN NULL
        WHEN van >= tot THEN 0
        WHEN onderbroken IS NULL THEN tot - van
        ELSE (SELECT coalesce(sum(upper(d) - lower(d)), 0)::integer
              FROM unnest(datemultirange(daterange(van, tot)) - onderbroken) d)
    END;
