-- That a municipality has seen the score card of a period after its end: from then on others may.
CREATE TABLE scorekaart_gezien (
    eigenaar text NOT NULL,
    periode text NOT NULL,
    gezien_op timestamptz NOT NULL,
    PRIMARY KEY (eigenaar, periode)
);

ALTER TABLE scorekaart_gezien ENABLE ROW LEVEL SECURITY;
CREATE POLICY eigenaar_leest ON scorekaart_gezien FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_voegt_toe ON scorekaart_gezien FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
