-- The commit of the program that drew a publication up: which to count it again with when definitions changed. Not part of what
-- is hashed: a later program with the same definitions counts the same. Earlier ones have none.
ALTER TABLE publicatie ADD COLUMN programma text CHECK (programma ~ '^[0-9a-f]{40}$');
