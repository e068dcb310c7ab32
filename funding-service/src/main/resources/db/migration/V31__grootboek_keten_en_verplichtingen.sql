-- Commitments, approved overspends and flow-back are kinds of account and posting; each account's postings form
-- a hash chain; a booking is one call for any number of postings, so that a hot account is written once a batch.

ALTER TABLE rekening DROP CONSTRAINT rekening_soort_check;
ALTER TABLE rekening
    ADD CONSTRAINT rekening_soort
        CHECK (soort IN ('REGELING', 'TRANCHE', 'TOEKENNING', 'VERPLICHTING', 'BESTEED')),
    -- the account of the grant to which an account belongs; its own for a TOEKENNING
    ADD COLUMN dossier            uuid        REFERENCES rekening,
    -- hash and moment of the last posting
    ADD COLUMN keten              bytea       NOT NULL DEFAULT sha256(''::bytea),
    ADD COLUMN geboekt_tot        timestamptz NOT NULL DEFAULT '-infinity',
    -- of a TOEKENNING: the number of its last event, and what its accounts say together
    ADD COLUMN gebeurtenis        bigint      NOT NULL DEFAULT 0,
    ADD COLUMN verplicht_cents    bigint      NOT NULL DEFAULT 0 CHECK (verplicht_cents >= 0),
    ADD COLUMN overschreden_cents bigint      NOT NULL DEFAULT 0 CHECK (overschreden_cents >= 0),
    ADD COLUMN teruggevloeid_cents bigint     NOT NULL DEFAULT 0 CHECK (teruggevloeid_cents >= 0),
    ADD CONSTRAINT rekening_dossier
        CHECK ((soort IN ('TOEKENNING', 'VERPLICHTING', 'BESTEED')) = (dossier IS NOT NULL));
GRANT INSERT (dossier) ON rekening TO ${appUser};

DROP VIEW boekingsregel;
DROP TRIGGER boeking_verwerken ON boeking;
DROP FUNCTION boeking_verwerken;
DROP FUNCTION rekening_bijwerken;
DROP POLICY houder_boekt ON boeking;

ALTER TABLE boeking DROP CONSTRAINT boeking_soort_check;
ALTER TABLE boeking DROP CONSTRAINT boeking_correctie_heeft_reden;
ALTER TABLE boeking
    ADD CONSTRAINT boeking_soort
        CHECK (soort IN ('TRANCHE', 'TOEKENNING', 'OVERSCHRIJDING', 'VERPLICHTING', 'VRIJVAL', 'BESTEDING',
                         'TERUGVLOEIING', 'CORRECTIE')),
    ADD CONSTRAINT boeking_heeft_reden
        CHECK ((soort = 'CORRECTIE') = (corrigeert IS NOT NULL)
               AND (soort IN ('CORRECTIE', 'VRIJVAL', 'OVERSCHRIJDING')) = (reden IS NOT NULL)),
    -- what a kind of posting says besides: who approved, why regular services don't suffice, for whom
    ADD COLUMN kenmerken    jsonb,
    ADD COLUMN debet_keten  bytea NOT NULL,
    ADD COLUMN credit_keten bytea NOT NULL;

CREATE VIEW boekingsregel WITH (security_invoker = true) AS
    SELECT debet_rekening AS rekening_id, debet_volgnummer AS volgnummer, 'DEBET' AS zijde,
           credit_rekening AS tegenrekening, credit_volgnummer AS tegenvolgnummer, debet_keten AS keten, b.*
      FROM boeking b
    UNION ALL
    SELECT credit_rekening, credit_volgnummer, 'CREDIT', debet_rekening, debet_volgnummer, credit_keten, b.*
      FROM boeking b;

-- Every 2,000 postings on an account: its sums per value date so far. A balance as of any two dates is one such
-- row and at most 2,000 postings.
CREATE TABLE rekening_momentopname (
    rekening_id    uuid     NOT NULL REFERENCES rekening,
    tot_volgnummer bigint   NOT NULL,
    dagen          date[]   NOT NULL,
    debet          bigint[] NOT NULL,
    credit         bigint[] NOT NULL,
    PRIMARY KEY (rekening_id, tot_volgnummer)
);
ALTER TABLE rekening_momentopname ENABLE ROW LEVEL SECURITY;

-- A year of a recipient that is closed: nothing is booked in it any more (see boekingen_boeken).
CREATE TABLE periodeslot (
    houder text    NOT NULL,
    jaar   integer NOT NULL,
    PRIMARY KEY (houder, jaar)
);
ALTER TABLE periodeslot ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON periodeslot USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_leest ON periodeslot FOR SELECT USING (houder = current_setting('pols.organisatie', true));

-- For whom additional means were spent, by pseudonym: beside the ledger and not in it, because a person can be
-- forgotten and a posting can't be changed.
CREATE TABLE boeking_deelnemer (
    boeking_id   uuid PRIMARY KEY REFERENCES boeking,
    deelnemer_id uuid NOT NULL,
    houder       text NOT NULL
);
CREATE INDEX boeking_deelnemer_wie ON boeking_deelnemer (deelnemer_id);
ALTER TABLE boeking_deelnemer ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON boeking_deelnemer USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_leest ON boeking_deelnemer FOR SELECT USING (houder = current_setting('pols.organisatie', true));

REVOKE ALL ON boeking, boekingsregel, rekening_momentopname, periodeslot, boeking_deelnemer FROM ${appUser};
GRANT SELECT, UPDATE (deelnemer_id) ON boeking_deelnemer TO ${appUser};
GRANT SELECT ON boeking, boekingsregel TO ${appUser};

-- What of a posting can't be changed unseen: a JSON array, dates as dates, the moment in microseconds.
CREATE FUNCTION boeking_inhoud(b boeking) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT convert_to(jsonb_build_array(b.boeking_id, b.soort, b.debet_rekening, b.credit_rekening, b.bedrag_cents,
               b.valutadatum, (extract(epoch FROM b.geboekt_op) * 1000000)::bigint, b.houder, b.sob_id, b.omschrijving,
               b.corrigeert, b.reden, b.kenmerken)::text, 'UTF8')
$$;

-- The link of one side: the hash before it, the side, the number, the content.
CREATE FUNCTION boeking_schakel(vorige bytea, zijde text, nummer bigint, inhoud bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(vorige || convert_to(zijde || nummer || ':', 'UTF8') || inhoud)
$$;

CREATE FUNCTION rekening_opnemen(welke uuid, tot bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO rekening_momentopname (rekening_id, tot_volgnummer, dagen, debet, credit)
    SELECT welke, tot, array_agg(dag ORDER BY dag), array_agg(d ORDER BY dag), array_agg(c ORDER BY dag)
      FROM (SELECT dag, sum(d)::bigint AS d, sum(c)::bigint AS c
              FROM (SELECT dag, d, c
                      FROM (SELECT * FROM rekening_momentopname
                             WHERE rekening_id = welke ORDER BY tot_volgnummer DESC LIMIT 1) m,
                           unnest(m.dagen, m.debet, m.credit) AS u (dag, d, c)
                    UNION ALL
                    SELECT valutadatum, CASE zijde WHEN 'DEBET' THEN bedrag_cents ELSE 0 END,
                           CASE zijde WHEN 'CREDIT' THEN bedrag_cents ELSE 0 END
                      FROM boekingsregel
                     WHERE rekening_id = welke AND volgnummer <= tot
                       AND volgnummer > coalesce((SELECT max(tot_volgnummer) FROM rekening_momentopname
                                                   WHERE rekening_id = welke), 0)) alles
             GROUP BY dag) per_dag
$$;

-- Books any number of postings (a JSON array of rows of boeking), in their order, or none. The only way in for the
-- application: it runs as the owner and therefore repeats the tenant check itself. The accounts are taken in the
-- order of their ids, so that two batches in opposite directions can't wait for each other, and written once.
-- Returns the moment of booking, which never runs back on an account.
CREATE FUNCTION boekingen_boeken(opdracht jsonb, moment timestamptz) RETURNS timestamptz
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organisatie  text    := coalesce(current_setting('pols.organisatie', true), '');
    alles        boolean := organisatie IN ('rijk', 'systeem');
    ids uuid[]; soorten text[]; dossiers uuid[]; debet bigint[]; credit bigint[]; nummers bigint[]; voor bigint[];
    ketens bytea[]; gebeurtenissen bigint[]; verplicht bigint[]; overschreden bigint[]; terug bigint[];
    op timestamptz;
    b boeking;
    d int; c int; g int;
    inhoud bytea;
    wie uuid;
BEGIN
    SELECT array_agg(r.rekening_id), array_agg(r.soort), array_agg(r.dossier), array_agg(r.debet_cents),
           array_agg(r.credit_cents), array_agg(r.volgnummer), array_agg(r.keten), array_agg(r.gebeurtenis),
           array_agg(r.verplicht_cents), array_agg(r.overschreden_cents), array_agg(r.teruggevloeid_cents),
           greatest(moment, max(r.geboekt_tot))
      INTO ids, soorten, dossiers, debet, credit, nummers, ketens, gebeurtenissen, verplicht, overschreden, terug, op
      FROM (SELECT * FROM rekening k
             WHERE k.rekening_id IN (
                       SELECT (x ->> 'debet_rekening')::uuid FROM jsonb_array_elements(opdracht) x
                       UNION SELECT (x ->> 'credit_rekening')::uuid FROM jsonb_array_elements(opdracht) x
                       UNION SELECT q.dossier FROM jsonb_array_elements(opdracht) x
                                JOIN rekening q ON q.rekening_id IN ((x ->> 'debet_rekening')::uuid,
                                                                     (x ->> 'credit_rekening')::uuid))
               AND (alles OR k.houder = organisatie)
             ORDER BY k.rekening_id FOR NO KEY UPDATE) r;
    voor := nummers;
    FOR b IN SELECT p.* FROM jsonb_array_elements(opdracht) WITH ORDINALITY x (rij, n),
                             jsonb_populate_record(NULL::boeking, x.rij) p ORDER BY x.n
    LOOP
        d := array_position(ids, b.debet_rekening);
        c := array_position(ids, b.credit_rekening);
        IF d IS NULL OR c IS NULL THEN
            RAISE foreign_key_violation USING MESSAGE = 'no such rekening', CONSTRAINT = 'boeking_rekening_bestaat';
        END IF;
        IF NOT alles AND (b.houder <> organisatie
                          OR b.soort NOT IN ('BESTEDING', 'VERPLICHTING', 'VRIJVAL', 'CORRECTIE')) THEN
            RAISE insufficient_privilege USING MESSAGE = 'not for this tenant to book';
        END IF;
        IF EXISTS (SELECT FROM periodeslot s
                    WHERE s.houder = b.houder AND s.jaar = extract(year FROM b.valutadatum)) THEN
            RAISE check_violation
                USING MESSAGE = 'boeking_periode_open: this year is closed', CONSTRAINT = 'boeking_periode_open';
        END IF;
        IF b.corrigeert IS NOT NULL AND NOT EXISTS (
            SELECT FROM boeking e
             WHERE e.boeking_id = b.corrigeert
               AND e.soort IN ('BESTEDING', 'TERUGVLOEIING')
               AND e.debet_rekening = b.credit_rekening
               AND e.credit_rekening = b.debet_rekening
               AND e.bedrag_cents >= b.bedrag_cents
                   + (SELECT coalesce(sum(f.bedrag_cents), 0) FROM boeking f WHERE f.corrigeert = e.boeking_id))
        THEN
            RAISE check_violation
                USING MESSAGE = 'a correction never exceeds what it corrects', CONSTRAINT = 'boeking_correctie_past';
        END IF;
        -- M3: freely spendable means never produce a claim
        IF b.soort = 'TERUGVLOEIING' AND NOT EXISTS (
            SELECT FROM regeling s WHERE s.regeling_id = b.credit_rekening AND s.terugvloeiing)
        THEN
            RAISE check_violation
                USING MESSAGE = 'these means do not flow back', CONSTRAINT = 'boeking_vloeit_terug';
        END IF;
        debet[d] := debet[d] + b.bedrag_cents;
        credit[c] := credit[c] + b.bedrag_cents;
        -- also between two postings of a batch; rekening_toereikend says it once more of what is written
        IF debet[d] > credit[d] AND soorten[d] <> 'REGELING' THEN
            RAISE check_violation
                USING MESSAGE = 'rekening_toereikend: more than was put on the account', CONSTRAINT = 'rekening_toereikend';
        END IF;
        nummers[d] := nummers[d] + 1;
        nummers[c] := nummers[c] + 1;
        g := array_position(ids, coalesce(dossiers[d], dossiers[c]));
        IF g IS NOT NULL THEN
            gebeurtenissen[g] := gebeurtenissen[g] + 1;
            IF soorten[c] = 'VERPLICHTING' THEN
                verplicht[g] := verplicht[g] + b.bedrag_cents;
            ELSIF soorten[d] = 'VERPLICHTING' THEN
                verplicht[g] := verplicht[g] - b.bedrag_cents;
            END IF;
            IF b.soort = 'OVERSCHRIJDING' THEN
                overschreden[g] := overschreden[g] + b.bedrag_cents;
            ELSIF soorten[c] = 'REGELING' THEN
                terug[g] := terug[g] + b.bedrag_cents;
            ELSIF soorten[d] = 'REGELING' THEN
                terug[g] := terug[g] - b.bedrag_cents;
            END IF;
        END IF;
        wie := b.kenmerken ->> 'deelnemerId';
        b.kenmerken := b.kenmerken - 'deelnemerId';
        b.geboekt_op := op;
        b.debet_volgnummer := nummers[d];
        b.credit_volgnummer := nummers[c];
        inhoud := boeking_inhoud(b);
        ketens[d] := boeking_schakel(ketens[d], 'D', b.debet_volgnummer, inhoud);
        ketens[c] := boeking_schakel(ketens[c], 'C', b.credit_volgnummer, inhoud);
        b.debet_keten := ketens[d];
        b.credit_keten := ketens[c];
        INSERT INTO boeking VALUES (b.*);
        IF wie IS NOT NULL THEN
            INSERT INTO boeking_deelnemer (boeking_id, deelnemer_id, houder) VALUES (b.boeking_id, wie, b.houder);
        END IF;
    END LOOP;
    UPDATE rekening r
       SET debet_cents = u.debet, credit_cents = u.credit, volgnummer = u.nummer, keten = u.keten, geboekt_tot = op,
           gebeurtenis = u.gebeurtenis, verplicht_cents = u.verplicht, overschreden_cents = u.overschreden,
           teruggevloeid_cents = u.terug
      FROM unnest(ids, debet, credit, nummers, ketens, gebeurtenissen, verplicht, overschreden, terug)
           AS u (id, debet, credit, nummer, keten, gebeurtenis, verplicht, overschreden, terug)
     WHERE r.rekening_id = u.id;
    PERFORM rekening_opnemen(u.id, u.nummer / 2000 * 2000)
       FROM unnest(ids, voor, nummers) AS u (id, vorig, nummer) WHERE u.nummer / 2000 > u.vorig / 2000;
    RETURN op;
END $$;

-- The balance as it is known at a moment, of what happened up to and including a day; no row for who may not see it.
CREATE FUNCTION rekening_saldo(welke uuid, dag date, moment timestamptz)
    RETURNS TABLE (soort text, houder text, debet_cents bigint, credit_cents bigint, volgnummer bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organisatie text := coalesce(current_setting('pols.organisatie', true), '');
    r      rekening;
    laag   bigint := 0;
    hoog   bigint;
    midden bigint;
    basis  bigint;
BEGIN
    SELECT * INTO r FROM rekening k
     WHERE k.rekening_id = welke
       AND (k.houder = organisatie OR organisatie IN ('rijk', 'systeem') OR k.soort IN ('REGELING', 'TRANCHE')
            OR k.houder = ANY (pols_voorgangers()));
    IF NOT FOUND THEN
        RETURN;
    END IF;
    hoog := r.volgnummer;
    -- the moments of an account never run back: the last posting that was known then is found by halving
    WHILE moment < r.geboekt_tot AND laag < hoog LOOP
        midden := (laag + hoog + 1) / 2;
        IF (SELECT n.geboekt_op FROM boekingsregel n WHERE n.rekening_id = welke AND n.volgnummer = midden) <= moment
        THEN laag := midden; ELSE hoog := midden - 1; END IF;
    END LOOP;
    basis := coalesce((SELECT max(m.tot_volgnummer) FROM rekening_momentopname m
                        WHERE m.rekening_id = welke AND m.tot_volgnummer <= hoog), 0);
    RETURN QUERY
    SELECT r.soort, r.houder, coalesce(sum(x.d), 0)::bigint, coalesce(sum(x.c), 0)::bigint, hoog
      FROM (SELECT u.d, u.c
              FROM rekening_momentopname m, unnest(m.dagen, m.debet, m.credit) AS u (dag, d, c)
             WHERE m.rekening_id = welke AND m.tot_volgnummer = basis AND u.dag <= rekening_saldo.dag
            UNION ALL
            SELECT CASE n.zijde WHEN 'DEBET' THEN n.bedrag_cents ELSE 0 END,
                   CASE n.zijde WHEN 'CREDIT' THEN n.bedrag_cents ELSE 0 END
              FROM boekingsregel n
             WHERE n.rekening_id = welke AND n.volgnummer > basis AND n.volgnummer <= hoog
               AND n.valutadatum <= rekening_saldo.dag) x;
END $$;

-- Follows the chains of accounts from their first posting: how many postings each has, and the first that is not what
-- it was or not where it was. An account with fewer postings than it counts was cut off.
CREATE FUNCTION rekeningen_verifieren(welke uuid[])
    RETURNS TABLE (rekening_id uuid, boekingen bigint, gebroken bigint, boeking_id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_sort = off AS $$
DECLARE
    organisatie text := coalesce(current_setting('pols.organisatie', true), '');
    r     rekening;
    regel record;
    slot  bytea;
    d     bigint;
    c     bigint;
BEGIN
    FOR r IN SELECT k.* FROM rekening k
              WHERE k.rekening_id = ANY (welke) AND (k.houder = organisatie OR organisatie IN ('rijk', 'systeem'))
    LOOP
        rekening_id := r.rekening_id; boekingen := 0; gebroken := NULL; boeking_id := NULL;
        slot := sha256(''::bytea); d := 0; c := 0;
        FOR regel IN
            SELECT x.* FROM (
                SELECT b.debet_volgnummer AS nummer, 'D' AS zijde, b.debet_keten AS keten, b.boeking_id, b.bedrag_cents,
                       boeking_inhoud(b) AS inhoud
                  FROM boeking b WHERE b.debet_rekening = r.rekening_id
                UNION ALL
                SELECT b.credit_volgnummer, 'C', b.credit_keten, b.boeking_id, b.bedrag_cents, boeking_inhoud(b)
                  FROM boeking b WHERE b.credit_rekening = r.rekening_id) x
             ORDER BY x.nummer
        LOOP
            boekingen := boekingen + 1;
            slot := sha256(slot || convert_to(regel.zijde || boekingen || ':', 'UTF8') || regel.inhoud);
            IF regel.nummer <> boekingen OR regel.keten <> slot THEN
                gebroken := boekingen; boeking_id := regel.boeking_id;
                EXIT;
            END IF;
            IF regel.zijde = 'D' THEN d := d + regel.bedrag_cents; ELSE c := c + regel.bedrag_cents; END IF;
        END LOOP;
        IF gebroken IS NULL AND (boekingen <> r.volgnummer OR slot <> r.keten
                                 OR d <> r.debet_cents OR c <> r.credit_cents) THEN
            gebroken := boekingen + 1;
        END IF;
        RETURN NEXT;
    END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION boekingen_boeken, rekening_opnemen, rekening_saldo, rekeningen_verifieren, boeking_inhoud,
    boeking_schakel FROM public;
GRANT EXECUTE ON FUNCTION boekingen_boeken, rekening_saldo, rekeningen_verifieren TO ${appUser};

-- A commitment: money of a grant that is set apart. Its account carries its own id; what it still holds is the
-- account's balance.
CREATE TABLE verplichting (
    verplichting_id uuid        PRIMARY KEY REFERENCES rekening,
    toekenning_id   uuid        NOT NULL REFERENCES toekenning,
    houder          text        NOT NULL,
    bedrag_cents    bigint      NOT NULL CHECK (bedrag_cents > 0),
    datum           date        NOT NULL,
    -- the last day on which it can be settled
    verloopt_op     date        CHECK (verloopt_op >= datum),
    sob_id          uuid,
    omschrijving    text,
    vastgelegd_op   timestamptz NOT NULL
);
CREATE INDEX verplichting_toekenning ON verplichting (toekenning_id, verplichting_id);
CREATE INDEX verplichting_verloopt ON verplichting (verloopt_op) WHERE verloopt_op IS NOT NULL;
ALTER TABLE verplichting ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON verplichting USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
CREATE POLICY houder_eigen ON verplichting USING (houder = current_setting('pols.organisatie', true));
CREATE POLICY opvolger_leest ON verplichting FOR SELECT USING (houder = ANY ((SELECT pols_voorgangers())::text[]));
-- a recipient opens the account of its own commitment
CREATE POLICY houder_opent ON rekening FOR INSERT
    WITH CHECK (houder = current_setting('pols.organisatie', true) AND soort = 'VERPLICHTING');
REVOKE ALL ON verplichting FROM ${appUser};
GRANT SELECT, INSERT ON verplichting TO ${appUser};
