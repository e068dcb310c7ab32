-- The ledger of the aanvullend sociaal pakket: double-entry and append-only.
--
-- A boeking moves an amount from one rekening (debet) to another (credit), so debits equal credits by
-- construction. The application's role may insert a boeking and read; it can't update or delete one and
-- can't touch a balance: boeking_verwerken() (below) keeps the balances, and rekening_toereikend refuses
-- any boeking that would spend more than was put on a rekening. A transaction that lost a race is refused
-- by the same constraint as one that came too late, whatever the application believed when it read.

CREATE TABLE rekening (
    rekening_id  uuid   PRIMARY KEY,
    soort        text   NOT NULL CHECK (soort IN ('REGELING', 'TRANCHE', 'TOEKENNING', 'BESTEED')),
    houder       text   NOT NULL,
    debet_cents  bigint NOT NULL DEFAULT 0 CHECK (debet_cents >= 0),
    credit_cents bigint NOT NULL DEFAULT 0 CHECK (credit_cents >= 0),
    -- number of boekingen on this rekening; the last boeking's place in its row
    volgnummer   bigint NOT NULL DEFAULT 0,
    -- a regeling is the source of its own money: what flows out of it is the sum of its tranches
    CONSTRAINT rekening_toereikend CHECK (soort = 'REGELING' OR debet_cents <= credit_cents)
);

CREATE TABLE boeking (
    boeking_id        uuid        PRIMARY KEY,
    soort             text        NOT NULL CHECK (soort IN ('TRANCHE', 'TOEKENNING', 'BESTEDING', 'CORRECTIE')),
    debet_rekening    uuid        NOT NULL REFERENCES rekening,
    credit_rekening   uuid        NOT NULL REFERENCES rekening,
    bedrag_cents      bigint      NOT NULL CHECK (bedrag_cents > 0),
    -- value date: the day in the world; booking date: when this ledger learned it
    valutadatum       date        NOT NULL,
    geboekt_op        timestamptz NOT NULL,
    houder            text        NOT NULL,
    sob_id            uuid,
    omschrijving      text,
    corrigeert        uuid        REFERENCES boeking,
    reden             text,
    -- the place of this boeking in the row of each of its two rekeningen: contiguous, from 1
    debet_volgnummer  bigint      NOT NULL,
    credit_volgnummer bigint      NOT NULL,
    CONSTRAINT boeking_debet_is_niet_credit CHECK (debet_rekening <> credit_rekening),
    CONSTRAINT boeking_correctie_heeft_reden
        CHECK ((soort = 'CORRECTIE') = (corrigeert IS NOT NULL) AND (soort = 'CORRECTIE') = (reden IS NOT NULL)),
    UNIQUE (debet_rekening, debet_volgnummer),
    UNIQUE (credit_rekening, credit_volgnummer)
);
CREATE INDEX boeking_corrigeert ON boeking (corrigeert) WHERE corrigeert IS NOT NULL;

-- Runs as the owner, since the application may not touch a balance; it therefore repeats the tenant
-- check of the policies below itself. The two rows are always taken in the order of their ids, so that
-- two boekingen in opposite directions can't wait for each other.
CREATE FUNCTION rekening_bijwerken(welke uuid, debet bigint, credit bigint) RETURNS bigint
    LANGUAGE plpgsql AS $$
DECLARE
    organisatie text := coalesce(current_setting('pols.organisatie', true), '');
    nummer      bigint;
BEGIN
    UPDATE rekening r
       SET debet_cents = debet_cents + debet, credit_cents = credit_cents + credit, volgnummer = volgnummer + 1
     WHERE r.rekening_id = welke AND (r.houder = organisatie OR organisatie IN ('rijk', 'systeem'))
    RETURNING r.volgnummer INTO nummer;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = 'no such rekening', CONSTRAINT = 'boeking_rekening_bestaat';
    END IF;
    RETURN nummer;
END $$;
REVOKE EXECUTE ON FUNCTION rekening_bijwerken FROM public;

CREATE FUNCTION boeking_verwerken() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.debet_rekening < NEW.credit_rekening THEN
        NEW.debet_volgnummer := rekening_bijwerken(NEW.debet_rekening, NEW.bedrag_cents, 0);
        NEW.credit_volgnummer := rekening_bijwerken(NEW.credit_rekening, 0, NEW.bedrag_cents);
    ELSE
        NEW.credit_volgnummer := rekening_bijwerken(NEW.credit_rekening, 0, NEW.bedrag_cents);
        NEW.debet_volgnummer := rekening_bijwerken(NEW.debet_rekening, NEW.bedrag_cents, 0);
    END IF;
    -- both rows are locked now, so the sum can't grow behind our back
    IF NEW.corrigeert IS NOT NULL AND NOT EXISTS (
        SELECT FROM boeking b
         WHERE b.boeking_id = NEW.corrigeert
           AND b.soort = 'BESTEDING'
           AND b.debet_rekening = NEW.credit_rekening
           AND b.credit_rekening = NEW.debet_rekening
           AND b.bedrag_cents >= NEW.bedrag_cents
               + (SELECT coalesce(sum(c.bedrag_cents), 0) FROM boeking c WHERE c.corrigeert = b.boeking_id))
    THEN
        RAISE check_violation
            USING MESSAGE = 'a correction never exceeds what it corrects', CONSTRAINT = 'boeking_correctie_past';
    END IF;
    RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION boeking_verwerken FROM public;

CREATE TRIGGER boeking_verwerken BEFORE INSERT ON boeking
    FOR EACH ROW EXECUTE FUNCTION boeking_verwerken();

-- Takes the rows in the order of their ids and returns the balances as they are under the lock. The
-- application asks for them before it decides, so that a refusal can say what is really left and a
-- repeated id is recognised without an error.
CREATE FUNCTION rekeningen_vergrendelen(ids uuid[]) RETURNS SETOF rekening
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.*
      FROM rekening r
     WHERE r.rekening_id = ANY (ids)
       AND (r.houder = current_setting('pols.organisatie', true)
            OR current_setting('pols.organisatie', true) IN ('rijk', 'systeem'))
     ORDER BY r.rekening_id
       FOR NO KEY UPDATE
$$;
REVOKE EXECUTE ON FUNCTION rekeningen_vergrendelen FROM public;

-- The statement of one rekening: both sides in one row of numbers.
CREATE VIEW boekingsregel WITH (security_invoker = true) AS
    SELECT debet_rekening AS rekening_id, debet_volgnummer AS volgnummer, 'DEBET' AS zijde, b.*
      FROM boeking b
    UNION ALL
    SELECT credit_rekening, credit_volgnummer, 'CREDIT', b.*
      FROM boeking b;

ALTER TABLE rekening ENABLE ROW LEVEL SECURITY;
ALTER TABLE boeking ENABLE ROW LEVEL SECURITY;

CREATE POLICY rijk_alles ON rekening
    USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_leest ON rekening FOR SELECT
    USING (houder = current_setting('pols.organisatie', true));
-- what is left of a public budget is public
CREATE POLICY budget_is_openbaar ON rekening FOR SELECT
    USING (soort IN ('REGELING', 'TRANCHE'));

CREATE POLICY rijk_alles ON boeking
    USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_leest ON boeking FOR SELECT
    USING (houder = current_setting('pols.organisatie', true));
CREATE POLICY houder_boekt ON boeking FOR INSERT
    WITH CHECK (houder = current_setting('pols.organisatie', true) AND soort IN ('BESTEDING', 'CORRECTIE'));

-- by default the application may write every table; not these
REVOKE ALL ON rekening, boeking, boekingsregel FROM ${appUser};
GRANT SELECT ON rekening, boeking, boekingsregel TO ${appUser};
GRANT INSERT (rekening_id, soort, houder) ON rekening TO ${appUser};
GRANT INSERT (boeking_id, soort, debet_rekening, credit_rekening, bedrag_cents, valutadatum, geboekt_op,
              houder, sob_id, omschrijving, corrigeert, reden) ON boeking TO ${appUser};
GRANT EXECUTE ON FUNCTION rekeningen_vergrendelen TO ${appUser};
