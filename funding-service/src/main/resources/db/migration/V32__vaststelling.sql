-- The settlement of a recipient's year: stated by one, approved by another, and then closed. What it says is frozen
-- with a fingerprint when it is stated.
CREATE TABLE vaststelling (
    vaststelling_id  uuid        PRIMARY KEY,
    ontvanger_soort  text        NOT NULL,
    ontvanger_code   text        NOT NULL,
    houder           text        NOT NULL,
    jaar             integer     NOT NULL CHECK (jaar BETWEEN 2000 AND 2100),
    status           text        NOT NULL CHECK (status IN ('OPGESTELD', 'INGETROKKEN', 'GOEDGEKEURD', 'HEROPEND')),
    versie           bigint      NOT NULL CHECK (versie > 0),
    regels           text        NOT NULL,
    vingerafdruk     text        NOT NULL,
    opgesteld_door   text        NOT NULL,
    opgesteld_op     timestamptz NOT NULL,
    goedgekeurd_door text,
    goedgekeurd_op   timestamptz,
    heropend_door    text,
    heropend_op      timestamptz,
    heropend_reden   text,
    CONSTRAINT vaststelling_door_twee CHECK (goedgekeurd_door <> opgesteld_door),
    CONSTRAINT vaststelling_goedgekeurd
        CHECK ((status IN ('GOEDGEKEURD', 'HEROPEND')) = (goedgekeurd_door IS NOT NULL AND goedgekeurd_op IS NOT NULL)),
    CONSTRAINT vaststelling_heropend
        CHECK ((status = 'HEROPEND') = (heropend_door IS NOT NULL AND heropend_reden IS NOT NULL))
);
CREATE UNIQUE INDEX vaststelling_geldt ON vaststelling (houder, jaar) WHERE status IN ('OPGESTELD', 'GOEDGEKEURD');

ALTER TABLE vaststelling ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON vaststelling USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_eigen ON vaststelling USING (houder = current_setting('pols.organisatie', true))
    WITH CHECK (houder = current_setting('pols.organisatie', true) AND status IN ('OPGESTELD', 'INGETROKKEN'));
CREATE POLICY opvolger_leest ON vaststelling FOR SELECT USING (houder = ANY ((SELECT pols_voorgangers())::text[]));

-- The lock on the year follows from the settlement and from nothing else: the application can't set or lift it.
CREATE FUNCTION vaststelling_sluiten() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF (OLD.status, NEW.status) NOT IN (('OPGESTELD', 'INGETROKKEN'), ('OPGESTELD', 'GOEDGEKEURD'),
                                        ('GOEDGEKEURD', 'HEROPEND'))
       OR (OLD.houder, OLD.jaar, OLD.regels, OLD.opgesteld_door) IS DISTINCT FROM
          (NEW.houder, NEW.jaar, NEW.regels, NEW.opgesteld_door) THEN
        RAISE check_violation USING MESSAGE = 'no such step of a settlement', CONSTRAINT = 'vaststelling_stap';
    END IF;
    IF NEW.status = 'GOEDGEKEURD' THEN
        INSERT INTO periodeslot (houder, jaar) VALUES (NEW.houder, NEW.jaar);
    ELSIF NEW.status = 'HEROPEND' THEN
        DELETE FROM periodeslot WHERE houder = NEW.houder AND jaar = NEW.jaar;
    END IF;
    RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION vaststelling_sluiten FROM public;
CREATE TRIGGER vaststelling_sluiten BEFORE UPDATE ON vaststelling
    FOR EACH ROW EXECUTE FUNCTION vaststelling_sluiten();

REVOKE ALL ON vaststelling FROM ${appUser};
GRANT SELECT, INSERT ON vaststelling TO ${appUser};
GRANT UPDATE (status, versie, goedgekeurd_door, goedgekeurd_op, heropend_door, heropend_op, heropend_reden)
    ON vaststelling TO ${appUser};
