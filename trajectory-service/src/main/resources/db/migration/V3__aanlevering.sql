-- A delivery, how far it is, and what became of every record in it.

CREATE TABLE aanlevering (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    -- the sender's Idempotency-Key: the identity of the delivery
    sleutel text NOT NULL CHECK (length(sleutel) BETWEEN 1 AND 200),
    door text NOT NULL,
    proef boolean NOT NULL,
    atomair boolean NOT NULL,
    status text NOT NULL CHECK (status IN ('BEZIG', 'AFGEBROKEN', 'AFGEROND', 'GEWEIGERD')),
    -- why it broke off, or what to remark on it; codes of which the sentences are in the service
    opmerking text,
    ontvangen bigint NOT NULL DEFAULT 0,
    nieuw bigint NOT NULL DEFAULT 0,
    gewijzigd bigint NOT NULL DEFAULT 0,
    ongewijzigd bigint NOT NULL DEFAULT 0,
    geparkeerd bigint NOT NULL DEFAULT 0,
    geweigerd bigint NOT NULL DEFAULT 0,
    waarschuwingen bigint NOT NULL DEFAULT 0,
    -- the last line of which the outcome is durable, and the digest of all lines up to there
    laatste_regel bigint NOT NULL DEFAULT 0,
    kop_hash bytea,
    -- who is at work on it: a lease, so that a dead worker's delivery can be taken over
    pacht uuid,
    pacht_tot timestamptz,
    ontvangen_op timestamptz NOT NULL,
    afgerond_op timestamptz,
    UNIQUE (eigenaar, sleutel),
    CHECK (ontvangen = nieuw + gewijzigd + ongewijzigd + geparkeerd + geweigerd)
);

CREATE INDEX aanlevering_lijst ON aanlevering (eigenaar, id);

-- The outcomes of one batch of lines: one letter per record (N, G, O, P, W; A = refused because all-or-nothing).
CREATE TABLE aanlevering_deel (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    eerste_regel bigint NOT NULL,
    laatste_regel bigint NOT NULL,
    regels bigint[] NOT NULL,
    registratienummers text[] NOT NULL,
    uitslagen text NOT NULL CHECK (uitslagen ~ '^[NGOPWA]*$'),
    PRIMARY KEY (aanlevering_id, eerste_regel),
    CHECK (eerste_regel <= laatste_regel),
    CHECK (cardinality(regels) = length(uitslagen) AND cardinality(registratienummers) = length(uitslagen))
);

-- What is to be said about a record, beside its outcome: pointer and rule id.
CREATE TABLE aanlevering_bevinding (
    aanlevering_id uuid NOT NULL REFERENCES aanlevering,
    eigenaar text NOT NULL,
    regel bigint NOT NULL,
    bevindingen jsonb NOT NULL,
    PRIMARY KEY (aanlevering_id, regel)
);

ALTER TABLE aanlevering ENABLE ROW LEVEL SECURITY;
ALTER TABLE aanlevering_deel ENABLE ROW LEVEL SECURITY;
ALTER TABLE aanlevering_bevinding ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar ON aanlevering USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar ON aanlevering_deel USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar ON aanlevering_bevinding USING (eigenaar = current_setting('pols.organisatie', true));
