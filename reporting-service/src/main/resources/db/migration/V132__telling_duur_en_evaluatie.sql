-- Reviews, counted beforehand (ADR 142). What holds from 92 days after a day stands on that day, in a column that is read
-- 92 days back: so being past the term of a review, and being past a review, cost no row of their own.
ALTER TABLE teldag
    ADD COLUMN termijn            integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_na         integer NOT NULL DEFAULT 0,
    ADD COLUMN recent             integer NOT NULL DEFAULT 0,
    ADD COLUMN recent_na          integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_recent     integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_recent_na  integer NOT NULL DEFAULT 0;
ALTER TABLE teltijd
    ADD COLUMN termijn            integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_na         integer NOT NULL DEFAULT 0,
    ADD COLUMN recent             integer NOT NULL DEFAULT 0,
    ADD COLUMN recent_na          integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_recent     integer NOT NULL DEFAULT 0,
    ADD COLUMN termijn_recent_na  integer NOT NULL DEFAULT 0,
    -- ended within so many calendar months of the beginning
    ADD COLUMN tot_3              integer NOT NULL DEFAULT 0,
    ADD COLUMN tot_6              integer NOT NULL DEFAULT 0,
    ADD COLUMN tot_12             integer NOT NULL DEFAULT 0;

-- Durations over the whole country, which a median is of. E: how many ended in a month after so many days; O: how many were
-- handed over; S: how many began on a day (since 1970), by the month of their end, for who runs at the beginning of another.
CREATE TABLE telduur (
    soort  "char"  NOT NULL CHECK (soort IN ('E', 'O', 'S')),
    maand  date    NOT NULL,
    dagen  integer NOT NULL,
    aantal integer NOT NULL,
    PRIMARY KEY (soort, maand, dagen)
)
WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

REVOKE DELETE ON telduur FROM ${appUser};
GRANT SELECT, INSERT, UPDATE ON telduur TO ${appUser};

-- counted again at the next start
TRUNCATE telcel, teldag, teltijd;
DELETE FROM telling;
