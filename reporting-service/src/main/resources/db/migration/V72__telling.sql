-- What trajectories come to, counted beforehand for what is known now: so that a figure costs the cells that it shows and
-- not the cases behind them. Derived: the facts stay the source (ADR 102), and nothing here is ever corrected by hand.

-- A cell is where cases are counted together. PLAATS: a municipality and a company, as the case names them; for whom it
-- counts and in which region that is are found at reading. KENMERK: what a case is, over the whole country.
CREATE TABLE telcel (
    -- follows from what it is, so that whoever counts anew counts in the same cells
    cel          bigint PRIMARY KEY,
    niveau       text   NOT NULL CHECK (niveau IN ('PLAATS', 'KENMERK')),
    gemeentecode text,
    sob_id       uuid,
    uitkering    text,
    afstand      text,
    CHECK ((niveau = 'PLAATS') = (gemeentecode IS NOT NULL AND sob_id IS NOT NULL)),
    CHECK ((niveau = 'KENMERK') = (uitkering IS NOT NULL AND afstand IS NOT NULL))
);
CREATE INDEX telcel_gemeente ON telcel (gemeentecode) WHERE niveau = 'PLAATS';
CREATE INDEX telcel_sob ON telcel (sob_id) WHERE niveau = 'PLAATS';

-- What was added to the stocks of a place on a day (D), and in ten days of a month together (T: from the 1st, the 11th and
-- the 21st). Hours in hundredths, shares in millionths.
CREATE TABLE teldag (
    cel                  bigint  NOT NULL,
    korrel               "char"  NOT NULL CHECK (korrel IN ('D', 'T')),
    dag                  date    NOT NULL,
    lopend               integer NOT NULL,
    productief           integer NOT NULL,
    met_uitkering        integer NOT NULL,
    productie_uren       bigint  NOT NULL,
    totaal_uren          bigint  NOT NULL,
    aandelen             bigint  NOT NULL,
    -- past twelve months, and for which of the reasons that is without ground
    lang                 integer NOT NULL,
    lang_niet_zeer_groot integer NOT NULL,
    lang_zonder_reden    integer NOT NULL,
    lang_zonder_grond    integer NOT NULL,
    -- left for paid work, of how many it is known whether they still work, and who do
    betaald              integer NOT NULL,
    nagegaan             integer NOT NULL,
    werkt                integer NOT NULL,
    PRIMARY KEY (cel, korrel, dag)
)
-- room for a new version of each row beside the old one: a delivery changes all days of a cell at once
WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- The same of a month (M) or a year (J) together, and the flows of it. The stock of a day is the sum of the years before
-- its year, the months of that before its month, the tens of that before its own and the days of that up to it; periods
-- begin and end with a month.
CREATE TABLE teltijd (
    cel                  bigint  NOT NULL,
    korrel               "char"  NOT NULL CHECK (korrel IN ('M', 'J')),
    dag                  date    NOT NULL,
    lopend               integer NOT NULL,
    productief           integer NOT NULL,
    met_uitkering        integer NOT NULL,
    productie_uren       bigint  NOT NULL,
    totaal_uren          bigint  NOT NULL,
    aandelen             bigint  NOT NULL,
    lang                 integer NOT NULL,
    lang_niet_zeer_groot integer NOT NULL,
    lang_zonder_reden    integer NOT NULL,
    lang_zonder_grond    integer NOT NULL,
    betaald              integer NOT NULL,
    nagegaan             integer NOT NULL,
    werkt                integer NOT NULL,
    begonnen             integer NOT NULL,
    beeindigd            integer NOT NULL,
    overgedragen         integer NOT NULL,
    -- ended on the first day of the month, begun before it
    eerste_dag           integer NOT NULL,
    vervolg              integer NOT NULL,
    uitval               integer NOT NULL,
    voltooid             integer NOT NULL,
    gestopt              integer NOT NULL,
    vertrokken           integer NOT NULL,
    ketens               integer NOT NULL,
    ketens_betaald       integer NOT NULL,
    verlengingen         integer NOT NULL,
    met_rol              integer NOT NULL,
    onafhankelijk        integer NOT NULL,
    PRIMARY KEY (cel, korrel, dag)
)
WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- When the facts that were there before these tables were counted; until then nothing is answered from them.
CREATE TABLE telling (
    geteld_op timestamptz NOT NULL
);

REVOKE UPDATE, DELETE ON telcel, telling FROM ${appUser};
GRANT SELECT, INSERT ON telcel, telling TO ${appUser};
REVOKE DELETE ON teldag, teltijd FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON teldag, teltijd TO ${appUser};
