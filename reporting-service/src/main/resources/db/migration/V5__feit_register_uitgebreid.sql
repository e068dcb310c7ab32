-- What issue 3's register tells more: every successor with its share and its municipalities, duplicate and
-- withdrawn registrations, the acts of succession themselves, and the list of functionalities.
CREATE TABLE sob_opvolger (
    sob_id      uuid    NOT NULL,
    volgnummer  bigint  NOT NULL,
    opvolger_id uuid    NOT NULL,
    -- from this day figures count for the successor; -infinity: it never was another (a duplicate registration)
    op          date    NOT NULL,
    -- of money that has no municipality, in ten-thousandths
    aandeel     integer NOT NULL CHECK (aandeel >= 0),
    dubbel      boolean NOT NULL,
    PRIMARY KEY (sob_id, volgnummer, opvolger_id, op)
);
INSERT INTO sob_opvolger (sob_id, volgnummer, opvolger_id, op, aandeel, dubbel)
SELECT sob_id, volgnummer, opvolger_id, opvolging_op, 10000, false FROM sobversie WHERE opvolger_id IS NOT NULL;
ALTER TABLE sobversie DROP COLUMN opvolger_id, DROP COLUMN opvolging_op;
ALTER TABLE sobversie ADD COLUMN ingetrokken boolean NOT NULL DEFAULT false;

-- the municipalities whose trajectories go to this successor
CREATE TABLE sob_opvolger_gemeente (
    sob_id       uuid   NOT NULL,
    volgnummer   bigint NOT NULL,
    opvolger_id  uuid   NOT NULL,
    gemeentecode text   NOT NULL,
    PRIMARY KEY (sob_id, volgnummer, opvolger_id, gemeentecode)
);

COMMENT ON COLUMN sob_feit.soort IS
    'ZETEL, TAAKOMVANG, FUNCTIONALITEIT, DIENST, RMT, IMPULS_BANENAFSPRAAK; waarde is a code, or JA or NEE';

CREATE TABLE rechtsopvolgingversie (
    rechtsopvolging_id uuid        NOT NULL,
    volgnummer         bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van         timestamptz NOT NULL,
    bekend_tot         timestamptz NOT NULL DEFAULT 'infinity',
    soort              text        NOT NULL,
    ingangsdatum       date        NOT NULL,
    ingetrokken        boolean     NOT NULL,
    -- the company at whose seat the act is counted
    sob_id             uuid        NOT NULL,
    voorgangers        integer     NOT NULL,
    PRIMARY KEY (rechtsopvolging_id, volgnummer)
);

CREATE TABLE functionaliteitversie (
    code       text        NOT NULL,
    volgnummer bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van timestamptz NOT NULL,
    bekend_tot timestamptz NOT NULL DEFAULT 'infinity',
    naam       text        NOT NULL,
    bron       text        NOT NULL,
    PRIMARY KEY (code, volgnummer)
);

-- An amount in parts that add up to it exactly: each part rounded down, and what is left over a cent at a time
-- to the largest remainders, of equal ones to the first.
CREATE FUNCTION verdeel(bedrag bigint, delen numeric[]) RETURNS bigint[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF cardinality(delen) = 1 THEN
        RETURN ARRAY[bedrag];
    END IF;
    RETURN (
        SELECT array_agg((r.heel + (r.rang <= r.rest)::int)::bigint ORDER BY r.plek)
        FROM (
            SELECT d.plek, floor(d.exact) AS heel,
                   row_number() OVER (ORDER BY d.exact - floor(d.exact) DESC, d.plek) AS rang,
                   bedrag - sum(floor(d.exact)) OVER () AS rest
            FROM (
                SELECT u.plek, bedrag * u.deel / (SELECT sum(x) FROM unnest(delen) x) AS exact
                FROM unnest(delen) WITH ORDINALITY u (deel, plek)
            ) d
        ) r
    );
END
$$;

REVOKE UPDATE, DELETE ON sob_opvolger, sob_opvolger_gemeente, rechtsopvolgingversie, functionaliteitversie FROM ${appUser};
GRANT SELECT, INSERT ON sob_opvolger, sob_opvolger_gemeente TO ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON rechtsopvolgingversie, functionaliteitversie TO ${appUser};
