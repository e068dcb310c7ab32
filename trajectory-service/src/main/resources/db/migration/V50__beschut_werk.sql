-- Sheltered work (letter 004): one record per application, kept as JSON with the columns that locks and indexes need.
-- As with trajectories: what is known now here, superseded versions beside it, nothing overwritten. Never a BSN.

CREATE TABLE beschut_werk (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL CHECK (length(registratienummer) BETWEEN 1 AND 36),
    deelnemer_id uuid NOT NULL,
    -- organisations beside the owner that may read it: the company where the person works
    lezers text[] NOT NULL,
    inhoud jsonb NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    door text NOT NULL,
    handeling text NOT NULL,
    UNIQUE (eigenaar, registratienummer)
);

CREATE INDEX beschut_werk_lijst ON beschut_werk (eigenaar, id);
CREATE INDEX beschut_werk_deelnemer ON beschut_werk (eigenaar, deelnemer_id);
CREATE INDEX beschut_werk_lezers ON beschut_werk USING gin (lezers);

CREATE TABLE beschut_werk_versie (
    LIKE beschut_werk INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX beschut_werk_versie_eigenaar ON beschut_werk_versie (eigenaar);
CREATE INDEX beschut_werk_versie_lezers ON beschut_werk_versie USING gin (lezers);

ALTER TABLE beschut_werk ENABLE ROW LEVEL SECURITY;
ALTER TABLE beschut_werk_versie ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON beschut_werk FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON beschut_werk FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON beschut_werk FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON beschut_werk FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON beschut_werk_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON beschut_werk_versie FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON beschut_werk_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));

-- Numbers of places of 31 hours by year. Only ever added to: the later row is what the figure was held to be from then on.
-- 'NL' is the whole country. REGELING = the ministerial regulation, RAMING = an estimate that binds nobody.
CREATE TABLE beschut_werk_aantal (
    gebied text NOT NULL CHECK (gebied ~ '^(GM[0-9]{4}|NL)$'),
    jaar int NOT NULL CHECK (jaar BETWEEN 2015 AND 2100),
    soort text NOT NULL CHECK (soort IN ('REGELING', 'RAMING')),
    aantal int NOT NULL CHECK (aantal >= 0),
    bron text NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    door text NOT NULL,
    PRIMARY KEY (gebied, jaar, soort, versie)
);
