-- Sheltered work and Wsw employments are counted from memory (ADR 164), cell by cell: a municipality with a company. `stand`
-- says which persons a cell has: whoever changes anything of them gives it another one in the same transaction.
CREATE TABLE persooncel (
    soort        text NOT NULL CHECK (soort IN ('BESCHUT', 'WSW')),
    gemeentecode text NOT NULL,
    -- empty where another is the employer, and for what of an application is no place
    sob_id       uuid,
    stand        uuid NOT NULL DEFAULT gen_random_uuid(),
    UNIQUE NULLS NOT DISTINCT (soort, gemeentecode, sob_id)
)
WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- what was told before this table was there
INSERT INTO persooncel (soort, gemeentecode, sob_id)
SELECT 'BESCHUT', v.gemeentecode, p.sob_id
FROM beschutversie v
CROSS JOIN LATERAL (
    SELECT NULL::uuid
    UNION SELECT v.eerste_sob_id
    UNION SELECT d.sob_id FROM beschutdeel d WHERE d.dossier_id = v.dossier_id AND d.volgnummer = v.volgnummer
) p (sob_id)
WHERE v.bekend_tot = 'infinity'
UNION
SELECT 'WSW', v.gemeentecode, v.sob_id FROM dienstverbandversie v WHERE v.bekend_tot = 'infinity';

-- the persons of a municipality, to be read again
CREATE INDEX beschutversie_gemeente ON beschutversie (gemeentecode) WHERE bekend_tot = 'infinity';
CREATE INDEX dienstverbandversie_gemeente ON dienstverbandversie (gemeentecode) WHERE bekend_tot = 'infinity';

-- places that began in a period: of who came to a company (F02)
CREATE INDEX beschutdeel_begin ON beschutdeel (begin) INCLUDE (dossier_id, volgnummer, sob_id)
    WHERE van <= begin AND sob_id IS NOT NULL;

-- the regulation's numbers of a year
CREATE INDEX beschutaantalversie_jaar ON beschutaantalversie (jaar) WHERE bekend_tot = 'infinity';

REVOKE DELETE ON persooncel FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON persooncel TO ${appUser};
