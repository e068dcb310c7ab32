-- A round of postings is two statements: one that locks and looks, one that books and publishes. Nothing is asked
-- per posting any more: not the accounts (foreign keys), not the closed years, not the row.

-- The postings' accounts are found under their lock by the only function that may add a posting, and nobody takes an
-- account away.
ALTER TABLE boeking DROP CONSTRAINT boeking_debet_rekening_fkey, DROP CONSTRAINT boeking_credit_rekening_fkey;
CREATE FUNCTION rekening_blijft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE restrict_violation USING MESSAGE = 'an account stays, its postings refer to it', CONSTRAINT = 'rekening_blijft';
END $$;
REVOKE EXECUTE ON FUNCTION rekening_blijft FROM public;
CREATE TRIGGER rekening_blijft BEFORE DELETE OR TRUNCATE ON rekening
    FOR EACH STATEMENT EXECUTE FUNCTION rekening_blijft();

-- room beside a hot account for its next versions
ALTER TABLE rekening SET (fillfactor = 60);

-- The balances under a lock that lasts as long as the transaction, and after them a row without an id if any of these
-- postings is there already: asked after the lock, so that a repeat that waited for it sees what the first one booked.
CREATE FUNCTION boekronde_beginnen(rekeningen uuid[], boekingen uuid[]) RETURNS SETOF rekening
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organisatie text    := coalesce(current_setting('pols.organisatie', true), '');
    alles       boolean := organisatie IN ('rijk', 'systeem');
BEGIN
    RETURN QUERY
    SELECT r.* FROM rekening r
     WHERE r.rekening_id = ANY (rekeningen) AND (alles OR r.houder = organisatie)
     ORDER BY r.rekening_id
       FOR NO KEY UPDATE;
    IF EXISTS (SELECT FROM boeking b WHERE b.boeking_id = ANY (boekingen)) THEN
        RETURN NEXT NULL::rekening;
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION boekronde_beginnen FROM public;
GRANT EXECUTE ON FUNCTION boekronde_beginnen TO ${appUser};

-- As in V31, with the same refusals and the same chain, but the rows go in together. A correction is held against what
-- is in the table, so what waits goes in before it.
CREATE OR REPLACE FUNCTION boekingen_boeken(opdracht jsonb, moment timestamptz) RETURNS timestamptz
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    organisatie  text    := coalesce(current_setting('pols.organisatie', true), '');
    alles        boolean := organisatie IN ('rijk', 'systeem');
    nodig uuid[];
    ids uuid[]; soorten text[]; dossiers uuid[]; debet bigint[]; credit bigint[]; nummers bigint[]; voor bigint[];
    ketens bytea[]; gebeurtenissen bigint[]; verplicht bigint[]; overschreden bigint[]; terug bigint[];
    op timestamptz;
    micros bigint;
    r record;
    b boeking;
    rijen boeking[] := '{}';
    wachtend int := 0;
    personen uuid[] := '{}'; van uuid[] := '{}'; houders text[] := '{}';
    d int; c int; g int;
    inhoud bytea;
BEGIN
    SELECT array_agg(DISTINCT v.id) INTO nodig
      FROM jsonb_array_elements(opdracht) x,
           LATERAL (VALUES ((x ->> 'debet_rekening')::uuid), ((x ->> 'credit_rekening')::uuid)) v (id);
    SELECT nodig || array_agg(DISTINCT q.dossier) INTO nodig
      FROM rekening q WHERE q.rekening_id = ANY (nodig) AND q.dossier <> ALL (nodig);
    SELECT array_agg(k.rekening_id), array_agg(k.soort), array_agg(k.dossier), array_agg(k.debet_cents),
           array_agg(k.credit_cents), array_agg(k.volgnummer), array_agg(k.keten), array_agg(k.gebeurtenis),
           array_agg(k.verplicht_cents), array_agg(k.overschreden_cents), array_agg(k.teruggevloeid_cents),
           greatest(moment, max(k.geboekt_tot))
      INTO ids, soorten, dossiers, debet, credit, nummers, ketens, gebeurtenissen, verplicht, overschreden, terug, op
      FROM (SELECT * FROM rekening q
             WHERE q.rekening_id = ANY (nodig) AND (alles OR q.houder = organisatie)
             ORDER BY q.rekening_id FOR NO KEY UPDATE) k;
    voor := nummers;
    micros := (extract(epoch FROM op) * 1000000)::bigint;
    FOR r IN
        SELECT jsonb_populate_record(NULL::boeking, x.rij) AS rij, s.jaar
          FROM jsonb_array_elements(opdracht) WITH ORDINALITY x (rij, n)
          LEFT JOIN periodeslot s
            ON s.houder = x.rij ->> 'houder' AND s.jaar = extract(year FROM (x.rij ->> 'valutadatum')::date)
         ORDER BY x.n
    LOOP
        b := r.rij;
        d := array_position(ids, b.debet_rekening);
        c := array_position(ids, b.credit_rekening);
        IF d IS NULL OR c IS NULL THEN
            RAISE foreign_key_violation USING MESSAGE = 'no such rekening', CONSTRAINT = 'boeking_rekening_bestaat';
        END IF;
        IF NOT alles AND (b.houder <> organisatie
                          OR b.soort NOT IN ('BESTEDING', 'VERPLICHTING', 'VRIJVAL', 'CORRECTIE')) THEN
            RAISE insufficient_privilege USING MESSAGE = 'not for this tenant to book';
        END IF;
        IF r.jaar IS NOT NULL THEN
            RAISE check_violation
                USING MESSAGE = 'boeking_periode_open: this year is closed', CONSTRAINT = 'boeking_periode_open';
        END IF;
        IF b.corrigeert IS NOT NULL THEN
            INSERT INTO boeking SELECT u.* FROM unnest(rijen) u;
            rijen := '{}'; wachtend := 0;
            IF NOT EXISTS (
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
        END IF;
        -- M3: freely spendable means never produce a claim
        IF b.soort = 'TERUGVLOEIING' THEN
            IF NOT EXISTS (SELECT FROM regeling s WHERE s.regeling_id = b.credit_rekening AND s.terugvloeiing) THEN
                RAISE check_violation
                    USING MESSAGE = 'these means do not flow back', CONSTRAINT = 'boeking_vloeit_terug';
            END IF;
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
        IF b.kenmerken IS NOT NULL THEN
            IF b.kenmerken ? 'deelnemerId' THEN
                van := van || b.boeking_id;
                personen := personen || (b.kenmerken ->> 'deelnemerId')::uuid;
                houders := houders || b.houder;
            END IF;
            b.kenmerken := b.kenmerken - 'deelnemerId';
        END IF;
        b.geboekt_op := op;
        b.debet_volgnummer := nummers[d];
        b.credit_volgnummer := nummers[c];
        -- boeking_inhoud and boeking_schakel, in line: two calls per posting less
        inhoud := convert_to(jsonb_build_array(b.boeking_id, b.soort, b.debet_rekening, b.credit_rekening,
            b.bedrag_cents, b.valutadatum, micros, b.houder, b.sob_id, b.omschrijving, b.corrigeert, b.reden,
            b.kenmerken)::text, 'UTF8');
        b.debet_keten := sha256(ketens[d] || convert_to('D' || b.debet_volgnummer || ':', 'UTF8') || inhoud);
        b.credit_keten := sha256(ketens[c] || convert_to('C' || b.credit_volgnummer || ':', 'UTF8') || inhoud);
        ketens[d] := b.debet_keten;
        ketens[c] := b.credit_keten;
        wachtend := wachtend + 1;
        rijen[wachtend] := b;
    END LOOP;
    INSERT INTO boeking SELECT u.* FROM unnest(rijen) u;
    IF van <> '{}' THEN
        INSERT INTO boeking_deelnemer (boeking_id, deelnemer_id, houder)
        SELECT u.* FROM unnest(van, personen, houders) u (boeking_id, deelnemer_id, houder);
    END IF;
    UPDATE rekening k
       SET debet_cents = u.debet, credit_cents = u.credit, volgnummer = u.nummer, keten = u.keten, geboekt_tot = op,
           gebeurtenis = u.gebeurtenis, verplicht_cents = u.verplicht, overschreden_cents = u.overschreden,
           teruggevloeid_cents = u.terug
      FROM unnest(ids, debet, credit, nummers, ketens, gebeurtenissen, verplicht, overschreden, terug)
           AS u (id, debet, credit, nummer, keten, gebeurtenis, verplicht, overschreden, terug)
     WHERE k.rekening_id = u.id;
    PERFORM rekening_opnemen(u.id, u.nummer / 2000 * 2000)
       FROM unnest(ids, voor, nummers) AS u (id, vorig, nummer) WHERE u.nummer / 2000 > u.vorig / 2000;
    RETURN op;
END $$;
