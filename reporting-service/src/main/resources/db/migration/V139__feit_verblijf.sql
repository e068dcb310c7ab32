-- How long a trajectory went on after readiness and C01's grace of 30 days, without the days on which it stood still; none
-- while it runs or where no readiness was told. It follows from the version, so the database itself says it. Who stayed
-- longer lies in an index with all that C01 asks of them.
ALTER TABLE trajectversie ADD COLUMN verblijf integer GENERATED ALWAYS AS (
    CASE WHEN werkfit_op IS NULL OR einddatum = 'infinity' THEN NULL
         WHEN onderbroken IS NULL THEN greatest(einddatum - werkfit_op - 30, 0)
         ELSE lopende_dagen(werkfit_op + 30, einddatum, onderbroken) END
) STORED;

DROP INDEX trajectversie_werkfit;
CREATE INDEX trajectversie_verblijf ON trajectversie (einddatum)
    INCLUDE (verblijf, gemeentecode, sob_id, uitkering, afstand)
    WHERE bekend_tot = 'infinity' AND verblijf > 0 AND uitstroom IS DISTINCT FROM 'OVERGEDRAGEN';
