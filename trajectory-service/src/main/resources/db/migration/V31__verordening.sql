-- What a municipality's ordinance says on extensions and reviews, where that is not the standard. Versions with the day
-- from which they hold; nothing is overwritten. The bounds are the guard: an ordinance can't ask fewer reviews than every
-- three months, nor put off the limit of a year.
CREATE TABLE verordening (
    eigenaar text NOT NULL,
    versie int NOT NULL CHECK (versie >= 1),
    geldig_van date NOT NULL,
    verlenging_maanden int NOT NULL CHECK (verlenging_maanden BETWEEN 1 AND 6),
    jaargrens_maanden int NOT NULL CHECK (jaargrens_maanden BETWEEN 6 AND 12),
    evaluatie_maanden int[] NOT NULL CHECK (cardinality(evaluatie_maanden) BETWEEN 4 AND 12),
    werkfit_evaluatie_dagen int NOT NULL CHECK (werkfit_evaluatie_dagen BETWEEN 7 AND 90),
    aanloop_dagen int NOT NULL CHECK (aanloop_dagen BETWEEN 0 AND 60),
    -- where it can be read
    bron text NOT NULL CHECK (length(bron) BETWEEN 1 AND 250),
    door text NOT NULL,
    vastgelegd_op timestamptz NOT NULL,
    PRIMARY KEY (eigenaar, versie)
);

ALTER TABLE verordening ENABLE ROW LEVEL SECURITY;

-- no policy for update or delete: versions can only be added
CREATE POLICY eigenaar_leest ON verordening FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_voegt_toe ON verordening FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
