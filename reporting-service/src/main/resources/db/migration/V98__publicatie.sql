-- Publications. Not told by topics: a rebuild of the read model leaves them as they are.
CREATE TABLE publicatie (
    publicatie_id    uuid        PRIMARY KEY,
    product          text        NOT NULL,
    titel            text        NOT NULL,
    periode          text        NOT NULL,
    -- which release of this product and period it became when it was signed
    versie           integer     CHECK (versie > 0),
    -- the release that it follows; nought for the first
    na_versie        integer     NOT NULL CHECK (na_versie >= 0),
    kennisdatum      timestamptz NOT NULL,
    embargo_tot      timestamptz NOT NULL,
    wijziging        text,
    definities       text        NOT NULL,
    hash             text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    opgesteld_door   text        NOT NULL,
    opgesteld_op     timestamptz NOT NULL,
    getekend_door    text,
    getekend_op      timestamptz,
    ingetrokken_door text,
    ingetrokken_op   timestamptz,
    intrekkingsreden text,
    UNIQUE (product, periode, versie),
    CHECK (versie = na_versie + 1),
    CHECK ((na_versie = 0) = (wijziging IS NULL)),
    CHECK (num_nonnulls(versie, getekend_door, getekend_op) IN (0, 3)),
    CHECK (getekend_door <> opgesteld_door),
    CHECK (num_nonnulls(ingetrokken_door, ingetrokken_op, intrekkingsreden) IN (0, 3)),
    CHECK (ingetrokken_op IS NULL OR getekend_op IS NOT NULL)
);
CREATE INDEX publicatie_kalender ON publicatie (embargo_tot, publicatie_id);

-- What it says, as bytes: what was hashed is what is given.
CREATE TABLE publicatie_inhoud (
    publicatie_id uuid  PRIMARY KEY REFERENCES publicatie,
    inhoud        bytea NOT NULL
);

-- What stands behind it: unrounded figures and the report of the attack. For who makes publications only.
CREATE TABLE publicatie_grond (
    publicatie_id uuid  PRIMARY KEY REFERENCES publicatie,
    grond         bytea NOT NULL
);

-- Who makes publications, by the tenant of the transaction.
CREATE FUNCTION pols_maakt_publicaties() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('pols.organisatie', true), '') IN ('rijk', 'cedris', 'beheer') $$;

-- The embargo: before it, and after a withdrawal, nobody else reads a figure, whatever the application does.
ALTER TABLE publicatie_inhoud ENABLE ROW LEVEL SECURITY;
CREATE POLICY maker ON publicatie_inhoud USING (pols_maakt_publicaties());
CREATE POLICY uitgebracht ON publicatie_inhoud FOR SELECT USING (EXISTS (
    SELECT FROM publicatie p
    WHERE p.publicatie_id = publicatie_inhoud.publicatie_id
      AND p.getekend_op IS NOT NULL AND p.ingetrokken_op IS NULL AND p.embargo_tot <= now()));
ALTER TABLE publicatie_grond ENABLE ROW LEVEL SECURITY;
CREATE POLICY maker ON publicatie_grond USING (pols_maakt_publicaties());

-- What was drawn up stays what it is; a signature and a withdrawal are put once.
CREATE FUNCTION publicatie_blijft() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    IF (OLD.getekend_op IS NOT NULL AND (NEW.versie, NEW.getekend_door, NEW.getekend_op)
            IS DISTINCT FROM (OLD.versie, OLD.getekend_door, OLD.getekend_op))
        OR OLD.ingetrokken_op IS NOT NULL THEN
        RAISE EXCEPTION 'publication % is frozen', OLD.publicatie_id USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER publicatie_blijft BEFORE UPDATE ON publicatie
    FOR EACH ROW EXECUTE FUNCTION publicatie_blijft();

REVOKE ALL ON publicatie, publicatie_inhoud, publicatie_grond FROM ${appUser};
GRANT SELECT, INSERT ON publicatie, publicatie_inhoud, publicatie_grond TO ${appUser};
GRANT UPDATE (versie, getekend_door, getekend_op, ingetrokken_door, ingetrokken_op, intrekkingsreden)
    ON publicatie TO ${appUser};
