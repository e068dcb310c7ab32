-- Which change of a cell was the last: who holds its cases in memory (ADR 151) has what there is as long as this is the same.
-- Made of nothing, so that no other cluster, model or copy of the service ever has the same of other cases.
ALTER TABLE telcel ADD COLUMN stand uuid NOT NULL DEFAULT gen_random_uuid();
-- room for the next version of each row beside it: a delivery changes all of them with every batch
ALTER TABLE telcel SET (fillfactor = 40, autovacuum_vacuum_scale_factor = 0.05);
GRANT UPDATE (stand) ON telcel TO ${appUser};

-- durations over the country are those of all cells
DROP TABLE telduur;
