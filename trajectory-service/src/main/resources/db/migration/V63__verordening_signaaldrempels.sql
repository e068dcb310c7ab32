-- Figures by which a municipality's signals are found, where its ordinance sets others than the definition:
-- [{soort, drempel, waarde}]. The bounds are those of the definition.
ALTER TABLE verordening ADD COLUMN signaaldrempels jsonb NOT NULL DEFAULT '[]';
