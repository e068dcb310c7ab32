-- Versions of trajectories as their events told them. A version is never changed: only the end of its known
-- period moves when a newer version arrives (architecture 3: nothing is overwritten). A version that arrives
-- late may leave an empty known period (bekend_tot <= bekend_van); it is then never an answer.
CREATE TABLE trajectversie (
    traject_id            uuid        NOT NULL,
    volgnummer            bigint      NOT NULL CHECK (volgnummer > 0),
    bekend_van            timestamptz NOT NULL,
    bekend_tot            timestamptz NOT NULL DEFAULT 'infinity',
    gemeentecode          text        NOT NULL,
    sob_id                uuid        NOT NULL,
    deelnemer_id          uuid        NOT NULL,
    startdatum            date        NOT NULL,
    -- the first day on which it no longer runs; infinity while it runs
    einddatum             date        NOT NULL,
    uitstroom             text,
    -- hours per week, in hundredths
    productie_uren        integer     NOT NULL,
    totaal_uren           integer     NOT NULL,
    uitkering             text        NOT NULL,
    behoud_van_uitkering  boolean     NOT NULL,
    doelgroep             text        NOT NULL,
    afstand               text        NOT NULL,
    vervolg_van           uuid,
    PRIMARY KEY (traject_id, volgnummer)
)
-- insert-mostly: keep the visibility map fresh, or index-only scans visit the heap
WITH (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- One covering index for the current knowledge: stocks (end > date, start <= date) and flows (end in period)
-- both walk it from an end date.
CREATE INDEX trajectversie_actueel ON trajectversie (einddatum, startdatum)
    INCLUDE (gemeentecode, sob_id, productie_uren, totaal_uren, uitkering, uitstroom, deelnemer_id, traject_id)
    WHERE bekend_tot = 'infinity';
CREATE INDEX trajectversie_vervolg ON trajectversie (vervolg_van, bekend_van, bekend_tot)
    WHERE vervolg_van IS NOT NULL;

-- only the end of a known period may move
REVOKE UPDATE, DELETE ON trajectversie FROM ${appUser};
GRANT SELECT, INSERT, UPDATE (bekend_tot) ON trajectversie TO ${appUser};
