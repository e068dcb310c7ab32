-- How long a record is kept after its end, by kind: data, with versions. '*' is the standard, which holds where an owner
-- laid down nothing of its own.
CREATE TABLE bewaarregel (
    eigenaar text NOT NULL,
    soort text NOT NULL CHECK (soort IN ('TRAJECT', 'BESCHUT_WERK', 'WSW_DIENSTVERBAND', 'VOORZIENING', 'DOELGROEPREGISTRATIE')),
    versie int NOT NULL CHECK (versie >= 1),
    -- after the end of the record
    maanden int NOT NULL CHECK (maanden BETWEEN 1 AND 1200),
    -- on which ground it is kept that long
    grond text NOT NULL CHECK (length(grond) BETWEEN 1 AND 250),
    door text NOT NULL,
    vastgelegd_op timestamptz NOT NULL,
    PRIMARY KEY (eigenaar, soort, versie)
);

INSERT INTO bewaarregel (eigenaar, soort, versie, maanden, grond, door, vastgelegd_op)
SELECT '*', soort, 1, 84, 'Standaard van Pols, geen wettelijke termijn: de eigenaar stelt de zijne vast', 'pols', now()
FROM (VALUES ('TRAJECT'), ('BESCHUT_WERK'), ('WSW_DIENSTVERBAND'), ('VOORZIENING'), ('DOELGROEPREGISTRATIE')) AS s(soort);

-- What is due by the rules on a day: proposed, then approved and erased, or overtaken by a later proposal.
CREATE TABLE bewaarronde (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    peildatum date NOT NULL,
    status text NOT NULL CHECK (status IN ('VOORGESTELD', 'VERVALLEN', 'UITGEVOERD')),
    -- whether more was due than one round holds
    meer boolean NOT NULL,
    voorgesteld_op timestamptz NOT NULL,
    voorgesteld_door text NOT NULL,
    goedgekeurd_op timestamptz,
    goedgekeurd_door text,
    verwijdering_id uuid REFERENCES verwijdering
);

CREATE INDEX bewaarronde_lijst ON bewaarronde (eigenaar, id);

CREATE TABLE bewaarronde_record (
    ronde_id uuid NOT NULL REFERENCES bewaarronde,
    eigenaar text NOT NULL,
    soort text NOT NULL,
    record_id uuid NOT NULL,
    einde date NOT NULL,
    vervalt_op date NOT NULL,
    PRIMARY KEY (ronde_id, record_id)
);

ALTER TABLE bewaarregel ENABLE ROW LEVEL SECURITY;
ALTER TABLE bewaarronde ENABLE ROW LEVEL SECURITY;
ALTER TABLE bewaarronde_record ENABLE ROW LEVEL SECURITY;

CREATE POLICY eigenaar_leest ON bewaarregel FOR SELECT
    USING (eigenaar = current_setting('pols.organisatie', true) OR eigenaar = '*');
CREATE POLICY eigenaar_voegt_toe ON bewaarregel FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar ON bewaarronde USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar ON bewaarronde_record USING (eigenaar = current_setting('pols.organisatie', true));

-- The day on which sheltered work ended: the last place, without a place the advice; null while it goes on.
CREATE FUNCTION pols_einde_beschut_werk(inhoud jsonb) RETURNS date LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE
        WHEN jsonb_array_length(inhoud -> 'plaatsingen') > 0 THEN (
            SELECT CASE WHEN bool_and(p ? 'einddatum') THEN max((p ->> 'einddatum')::date) END
            FROM jsonb_array_elements(inhoud -> 'plaatsingen') AS p)
        WHEN inhoud #>> '{advies,uitkomst}' = 'NEGATIEF' THEN (inhoud #>> '{advies,datum}')::date
        ELSE (inhoud #>> '{advies,einddatum}')::date END;
END;

-- Records with an end, of whoever asks; not those that were made anonymous before.
CREATE VIEW beeindigd_record WITH (security_invoker = true) AS
    SELECT eigenaar, 'TRAJECT' AS soort, id, deelnemer_id, registratienummer,
        coalesce(pols_einde(einddatum, verloop), (verloop #>> '{annulering,datum}')::date) AS einde FROM traject
    UNION ALL
    SELECT eigenaar, 'BESCHUT_WERK', id, deelnemer_id, registratienummer, pols_einde_beschut_werk(inhoud) FROM beschut_werk
    UNION ALL
    SELECT eigenaar, 'WSW_DIENSTVERBAND', id, deelnemer_id, registratienummer, (inhoud #>> '{einde,datum}')::date FROM wsw_dienstverband
    UNION ALL
    SELECT eigenaar, 'VOORZIENING', id, deelnemer_id, registratienummer, (inhoud ->> 'einddatum')::date FROM voorziening
    UNION ALL
    SELECT eigenaar, 'DOELGROEPREGISTRATIE', id, deelnemer_id, registratienummer, (inhoud ->> 'geldigTot')::date FROM doelgroepregistratie;
