-- The daily round looks through a municipality part by part, each in a transaction of its own: where it is, while it
-- isn't done. One transaction for a large municipality took longer than a transaction may, and began anew each time.
ALTER TABLE taak_ronde ADD COLUMN na uuid;
