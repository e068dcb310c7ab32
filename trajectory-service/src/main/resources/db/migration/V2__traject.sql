-- A trajectory as it is known now, and append-only its earlier versions with the period in which each was what was known
-- (domain rule T6). Never a BSN: deelnemer_id is the keyed pseudonym.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The SOB on whose behalf the transaction runs; null for every other organisation. Stable, so that it is an index condition.
CREATE FUNCTION pols_sob() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('pols.organisatie', true) LIKE 'sob:%'
            THEN substring(current_setting('pols.organisatie', true) FROM 5)::uuid END;

CREATE TABLE traject (
    id uuid NOT NULL,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL CHECK (length(registratienummer) BETWEEN 1 AND 36),
    deelnemer_id uuid NOT NULL,
    sob_id uuid NOT NULL,
    startdatum date NOT NULL,
    geplande_einddatum date NOT NULL,
    einddatum date,
    uitstroom text,
    -- weekly hours in hundredths
    uren_productie int NOT NULL CHECK (uren_productie >= 0),
    uren_coaching int NOT NULL CHECK (uren_coaching >= 0),
    uren_scholing int NOT NULL CHECK (uren_scholing >= 0),
    uren_overig int NOT NULL CHECK (uren_overig >= 0),
    uitkering text NOT NULL,
    behoud_van_uitkering boolean NOT NULL,
    doelgroep text NOT NULL,
    afstand text NOT NULL,
    verlengingen jsonb,
    vervolg_van_nummer text,
    vervolg_van uuid,
    kostendragende_gemeente text,
    inhoud_hash bigint NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    -- who, in which act, from which delivery
    door text NOT NULL,
    handeling text NOT NULL,
    aanlevering_id uuid,
    PRIMARY KEY (eigenaar, id),
    UNIQUE (eigenaar, registratienummer),
    CHECK (geplande_einddatum >= startdatum),
    CHECK (einddatum >= startdatum),
    CHECK ((einddatum IS NULL) = (uitstroom IS NULL)),
    CHECK (uren_productie + uren_coaching + uren_scholing + uren_overig BETWEEN 1 AND 4000)
);

CREATE INDEX traject_sob ON traject (sob_id, id);
-- follow-ups whose predecessor was not delivered yet (T4)
CREATE INDEX traject_wacht_op_voorganger ON traject (eigenaar, vervolg_van_nummer)
    WHERE vervolg_van IS NULL AND vervolg_van_nummer IS NOT NULL;

-- Only superseded versions: a new trajectory costs one row. Together with traject it is the whole history.
CREATE TABLE traject_versie (
    LIKE traject INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (eigenaar, id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX traject_versie_sob ON traject_versie (sob_id, id);

-- A record for an SOB or municipality that the register does not know yet (T8). One per registration number: the last statement counts.
CREATE TABLE geparkeerd (
    eigenaar text NOT NULL,
    registratienummer text NOT NULL,
    -- the statement as judged, with the pseudonym in place of the BSN
    opgave jsonb NOT NULL,
    inhoud_hash bigint NOT NULL,
    -- 'sob:<uuid>' and 'gemeente:<code>': what the register must come to know
    wacht_op text[] NOT NULL,
    gereed boolean NOT NULL DEFAULT false,
    door text NOT NULL,
    aanlevering_id uuid,
    geparkeerd_op timestamptz NOT NULL,
    PRIMARY KEY (eigenaar, registratienummer)
);

CREATE INDEX geparkeerd_wacht_op ON geparkeerd USING gin (wacht_op);
CREATE INDEX geparkeerd_gereed ON geparkeerd (eigenaar) WHERE gereed;

ALTER TABLE traject ENABLE ROW LEVEL SECURITY;
ALTER TABLE traject_versie ENABLE ROW LEVEL SECURITY;
ALTER TABLE geparkeerd ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON traject FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_leest ON traject FOR SELECT USING (sob_id = pols_sob());
CREATE POLICY eigenaar_voegt_toe ON traject FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON traject FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON traject_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY uitvoerder_leest ON traject_versie FOR SELECT USING (sob_id = pols_sob());
CREATE POLICY eigenaar_voegt_toe ON traject_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));

CREATE POLICY eigenaar ON geparkeerd USING (eigenaar = current_setting('pols.organisatie', true));
-- the register copy says that a wait is over, and asks whose; it reads no statement for itself
CREATE POLICY register_leest ON geparkeerd FOR SELECT USING (current_setting('pols.organisatie', true) = 'systeem');
CREATE POLICY register_meldt ON geparkeerd FOR UPDATE USING (current_setting('pols.organisatie', true) = 'systeem');
