-- The bonus for sheltered work, claimed per realised place and period. No place and no person is claimed for twice on
-- any day, whoever claims: the constraints hold over all municipalities, also where one can't see the other's rows.
CREATE TABLE bonusclaim (
    bonusclaim_id     uuid        NOT NULL PRIMARY KEY,
    eigenaar          text        NOT NULL CHECK (eigenaar = 'gemeente:' || gemeentecode),
    gemeentecode      text        NOT NULL,
    -- the pseudonym under which the trajectory service knows the person
    deelnemer_id      uuid        NOT NULL,
    registratienummer text        NOT NULL,
    periode_van       date        NOT NULL,
    periode_tot       date        NOT NULL,
    bedrag_cents      bigint      NOT NULL CHECK (bedrag_cents > 0),
    ingediend_op      timestamptz NOT NULL,
    ingetrokken_op    timestamptz,
    reden             text,
    CHECK (periode_van <= periode_tot),
    CHECK ((ingetrokken_op IS NULL) = (reden IS NULL)),
    CONSTRAINT bonusclaim_een_per_deelnemer EXCLUDE USING gist (
        deelnemer_id WITH =, daterange(periode_van, periode_tot, '[]') WITH &&) WHERE (ingetrokken_op IS NULL),
    CONSTRAINT bonusclaim_een_per_plaats EXCLUDE USING gist (
        gemeentecode WITH =, registratienummer WITH =, daterange(periode_van, periode_tot, '[]') WITH &&)
        WHERE (ingetrokken_op IS NULL)
);
CREATE INDEX bonusclaim_eigenaar ON bonusclaim (eigenaar, bonusclaim_id);

ALTER TABLE bonusclaim ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_leest ON bonusclaim FOR SELECT
    USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY eigenaar_alles ON bonusclaim
    USING (eigenaar = current_setting('pols.organisatie', true));

REVOKE ALL ON bonusclaim FROM ${appUser};
GRANT SELECT, INSERT ON bonusclaim TO ${appUser};
GRANT UPDATE (ingetrokken_op, reden) ON bonusclaim TO ${appUser};
