-- The country is a cell of its own: a national stock is asked most, and was a sum over every municipality and company.
ALTER TABLE telcel DROP CONSTRAINT telcel_niveau_check;
ALTER TABLE telcel ADD CONSTRAINT telcel_niveau_check CHECK (niveau IN ('PLAATS', 'KENMERK', 'LAND'));

-- counted again at the next start
TRUNCATE telcel, teldag, teltijd;
DELETE FROM telling;
