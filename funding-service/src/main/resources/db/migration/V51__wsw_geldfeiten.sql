-- Wsw money: what each company got and spent a year, and national means with their source. Version by version: the
-- application may only close one (bekend_tot).
CREATE TABLE geldfeit (
    geldfeit_id  uuid        NOT NULL,
    versie       bigint      NOT NULL CHECK (versie > 0),
    soort        text        NOT NULL CHECK (soort IN ('WSW_JAAR', 'MIDDEL')),
    eigenaar     text        NOT NULL,
    sleutel      text        NOT NULL,
    jaar         int         NOT NULL CHECK (jaar BETWEEN 2000 AND 2100),
    bekend_vanaf timestamptz NOT NULL,
    bekend_tot   timestamptz CHECK (bekend_tot > bekend_vanaf),
    inhoud       jsonb       NOT NULL CHECK (jsonb_typeof(inhoud) = 'object'),
    PRIMARY KEY (geldfeit_id, versie),
    -- means are the state's, a year is its company's
    CHECK (CASE soort WHEN 'MIDDEL' THEN eigenaar = 'rijk' ELSE eigenaar LIKE 'sob:%' END)
);
CREATE UNIQUE INDEX geldfeit_actueel ON geldfeit (geldfeit_id) WHERE bekend_tot IS NULL;
CREATE UNIQUE INDEX geldfeit_een_antwoord ON geldfeit (soort, sleutel) WHERE bekend_tot IS NULL;
CREATE INDEX geldfeit_eigenaar ON geldfeit (eigenaar, geldfeit_id);

ALTER TABLE geldfeit ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_leest ON geldfeit FOR SELECT
    USING (soort = 'MIDDEL' OR current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY eigenaar_alles ON geldfeit
    USING (eigenaar = current_setting('pols.organisatie', true));

REVOKE ALL ON geldfeit FROM ${appUser};
GRANT SELECT, INSERT ON geldfeit TO ${appUser};
GRANT UPDATE (bekend_tot) ON geldfeit TO ${appUser};
CREATE POLICY opvolger_leest ON geldfeit FOR SELECT USING (eigenaar = ANY ((SELECT pols_voorgangers())::text[]));
