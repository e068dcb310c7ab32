-- Local copy of what the rules need of the company register, fed by its events. Reference data: no tenant.

CREATE TABLE register_gemeente (
    gemeentecode text PRIMARY KEY CHECK (gemeentecode ~ '^GM[0-9]{4}$'),
    naam text NOT NULL,
    volgnummer bigint NOT NULL
);

CREATE TABLE register_sob (
    sob_id uuid PRIMARY KEY,
    naam text NOT NULL,
    volgnummer bigint NOT NULL
);

-- half open, as all periods here: a relation that ends on a day does not serve that day
CREATE TABLE register_relatie (
    sob_id uuid NOT NULL REFERENCES register_sob,
    gemeentecode text NOT NULL,
    geldig daterange NOT NULL
);

CREATE INDEX register_relatie_sob ON register_relatie (sob_id, gemeentecode);
