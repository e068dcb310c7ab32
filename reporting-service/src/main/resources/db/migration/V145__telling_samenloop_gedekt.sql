-- Who runs beside another is counted once from what stands here; each of them was looked up among all trajectories.
ALTER TABLE samenloop
    ADD COLUMN deelnemer_id uuid,
    ADD COLUMN gemeentecode text,
    ADD COLUMN sob_id       uuid,
    ADD COLUMN startdatum   date,
    ADD COLUMN einddatum    date,
    ADD COLUMN uitkering    text;
UPDATE samenloop s
SET deelnemer_id = t.deelnemer_id, gemeentecode = t.gemeentecode, sob_id = t.sob_id, startdatum = t.startdatum,
    einddatum = t.einddatum, uitkering = t.uitkering
FROM trajectversie t
WHERE t.traject_id = s.traject_id AND t.bekend_tot = 'infinity';
ALTER TABLE samenloop
    ALTER COLUMN deelnemer_id SET NOT NULL,
    ALTER COLUMN gemeentecode SET NOT NULL,
    ALTER COLUMN sob_id SET NOT NULL,
    ALTER COLUMN startdatum SET NOT NULL,
    ALTER COLUMN einddatum SET NOT NULL,
    ALTER COLUMN uitkering SET NOT NULL;
