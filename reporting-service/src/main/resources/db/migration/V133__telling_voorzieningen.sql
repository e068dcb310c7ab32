-- Provisions counted beforehand (ADR 143): what was added on a day (D), in a month (M) and in a year (J) for the country (no
-- municipality, no type), for each municipality and for each type. A person counts once at each of these.
CREATE TABLE telvoorziening (
    gemeentecode  text    NOT NULL,
    type          text    NOT NULL,
    korrel        "char"  NOT NULL CHECK (korrel IN ('D', 'M', 'J')),
    dag           date    NOT NULL,
    voorzieningen integer NOT NULL,
    personen      integer NOT NULL,
    PRIMARY KEY (gemeentecode, type, korrel, dag)
)
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
CREATE INDEX telvoorziening_tijdvak ON telvoorziening (korrel, dag);

-- the other provisions of a person
CREATE INDEX voorzieningversie_deelnemer ON voorzieningversie (deelnemer_id) WHERE bekend_tot = 'infinity';

REVOKE DELETE ON telvoorziening FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON telvoorziening TO ${appUser};

-- counted at the next start, with all else that is counted
TRUNCATE telcel, teldag, teltijd, telduur;
DELETE FROM telling;
