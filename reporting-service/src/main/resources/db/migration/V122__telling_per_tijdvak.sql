-- Who asks a stock of every municipality reads each span of time once for all cells; by their key they are looked up cell
-- by cell. Neither column ever changes, so a row that is counted up still stays on its page.
CREATE INDEX teldag_tijdvak ON teldag (korrel, dag);
CREATE INDEX teltijd_tijdvak ON teltijd (korrel, dag);
