-- Provisions and the register of the jobs agreement. As sheltered work: what is known now, superseded versions beside it.

-- Types of provisions: lists that hold for a period; only ever added to.
CREATE TABLE voorzieningcode (
    lijst text NOT NULL,
    code text NOT NULL CHECK (code ~ '^[0-9]{2}$'),
    naam text NOT NULL,
    met_loonwaarde boolean NOT NULL,
    geldig_van date NOT NULL,
    geldig_tot date CHECK (geldig_tot > geldig_van),
    bron text NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL DEFAULT now(),
    door text NOT NULL,
    PRIMARY KEY (lijst, code, versie)
);

-- The layout of 2015. New guidelines hold from 2019; their codes could not be read, so nothing is said about them.
INSERT INTO voorzieningcode (lijst, code, naam, met_loonwaarde, geldig_van, geldig_tot, bron, versie, door)
SELECT 'SRG-2015', code, naam, code IN ('01', '04'), '2015-01-01', '2019-01-01',
    'Regeling statistiek Participatiewet, IOAW en IOAZ 2015, bijlage 2', 1, 'pols'
FROM (VALUES
    ('01', 'tijdelijke loonkostensubsidie'),
    ('02', 'WIW/ID-baan'),
    ('03', 'participatieplaats'),
    ('04', 'loonkostensubsidie (Participatiewet)'),
    ('05', 'beschut werk'),
    ('06', 'begeleiding op werkkring/jobcoach'),
    ('07', 'vervoersvoorziening woon-werk'),
    ('08', 'andere voorzieningen arbeidsbeperking'),
    ('99', 'overige')) AS c(code, naam);

CREATE TABLE voorziening (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL CHECK (length(registratienummer) BETWEEN 1 AND 36),
    deelnemer_id uuid NOT NULL,
    -- the SOB that carries it out
    lezers text[] NOT NULL,
    inhoud jsonb NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    door text NOT NULL,
    handeling text NOT NULL,
    UNIQUE (eigenaar, registratienummer)
);

CREATE INDEX voorziening_lijst ON voorziening (eigenaar, id);
CREATE INDEX voorziening_deelnemer ON voorziening (eigenaar, deelnemer_id);
CREATE INDEX voorziening_lezers ON voorziening USING gin (lezers);

CREATE TABLE voorziening_versie (
    LIKE voorziening INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX voorziening_versie_eigenaar ON voorziening_versie (eigenaar);
CREATE INDEX voorziening_versie_lezers ON voorziening_versie USING gin (lezers);

ALTER TABLE voorziening ENABLE ROW LEVEL SECURITY;
ALTER TABLE voorziening_versie ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON voorziening FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON voorziening FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON voorziening FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON voorziening FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON voorziening_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON voorziening_versie FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON voorziening_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));

CREATE TABLE doelgroepregistratie (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    registratienummer text NOT NULL CHECK (length(registratienummer) BETWEEN 1 AND 36),
    deelnemer_id uuid NOT NULL,
    -- nobody beside the owner
    lezers text[] NOT NULL,
    inhoud jsonb NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    bekend_vanaf timestamptz NOT NULL,
    door text NOT NULL,
    handeling text NOT NULL,
    UNIQUE (eigenaar, registratienummer)
);

CREATE INDEX doelgroepregistratie_lijst ON doelgroepregistratie (eigenaar, id);
CREATE INDEX doelgroepregistratie_deelnemer ON doelgroepregistratie (eigenaar, deelnemer_id);
CREATE INDEX doelgroepregistratie_lezers ON doelgroepregistratie USING gin (lezers);

CREATE TABLE doelgroepregistratie_versie (
    LIKE doelgroepregistratie INCLUDING CONSTRAINTS,
    bekend_tot timestamptz NOT NULL,
    bekend tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(bekend_vanaf, bekend_tot)) STORED,
    PRIMARY KEY (id, versie),
    UNIQUE (id, bekend WITHOUT OVERLAPS),
    CHECK (bekend_tot > bekend_vanaf)
);

CREATE INDEX doelgroepregistratie_versie_eigenaar ON doelgroepregistratie_versie (eigenaar);
CREATE INDEX doelgroepregistratie_versie_lezers ON doelgroepregistratie_versie USING gin (lezers);

ALTER TABLE doelgroepregistratie ENABLE ROW LEVEL SECURITY;
ALTER TABLE doelgroepregistratie_versie ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON doelgroepregistratie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON doelgroepregistratie FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON doelgroepregistratie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_wijzigt ON doelgroepregistratie FOR UPDATE USING (eigenaar = current_setting('pols.organisatie', true));

-- no policy for update or delete: the history can only grow
CREATE POLICY eigenaar_leest ON doelgroepregistratie_versie FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY lezer_leest ON doelgroepregistratie_versie FOR SELECT USING (lezers @> ARRAY[current_setting('pols.organisatie', true)]);
CREATE POLICY eigenaar_voegt_toe ON doelgroepregistratie_versie FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
