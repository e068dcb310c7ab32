-- Erasure of a person: what is kept of it is a proof without personal data, and what is left of the records is what
-- statistics need. History stays append-only for the application: only this function changes it.

CREATE TABLE verwijdering (
    id uuid PRIMARY KEY,
    eigenaar text NOT NULL,
    -- per owner, contiguous: with the hashes a chain of which nothing can be left out
    volgnummer bigint NOT NULL CHECK (volgnummer >= 1),
    grond text NOT NULL CHECK (grond IN ('AVG_17_1_A', 'AVG_17_1_B', 'AVG_17_1_C', 'AVG_17_1_D', 'AVG_17_1_E', 'AVG_17_1_F', 'BEWAARTERMIJN')),
    -- the case at the owner's
    kenmerk text CHECK (kenmerk ~ '^[A-Za-z0-9./-]{1,36}$'),
    door text NOT NULL,
    verwijderd_op timestamptz NOT NULL,
    -- rows per table
    aantallen jsonb NOT NULL,
    vorig_bewijs text CHECK (vorig_bewijs ~ '^[0-9a-f]{64}$'),
    bewijs text NOT NULL CHECK (bewijs ~ '^[0-9a-f]{64}$'),
    UNIQUE (eigenaar, volgnummer)
);

CREATE INDEX verwijdering_lijst ON verwijdering (eigenaar, id);

ALTER TABLE verwijdering ENABLE ROW LEVEL SECURITY;
-- no policy for update or delete: a proof stays
CREATE POLICY eigenaar_leest ON verwijdering FOR SELECT USING (eigenaar = current_setting('pols.organisatie', true));
CREATE POLICY eigenaar_voegt_toe ON verwijdering FOR INSERT WITH CHECK (eigenaar = current_setting('pols.organisatie', true));

-- What statistics need of the course of a trajectory: that it was cancelled or handed over, and when.
CREATE FUNCTION pols_verloop_zonder_persoon(verloop jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN nullif(jsonb_strip_nulls(jsonb_build_object(
    'annulering', verloop -> 'annulering', 'overdracht', (verloop -> 'overdracht') - 'nieuwTrajectNummer')), '{}');

-- Of an extension everything but the words.
CREATE FUNCTION pols_verlengingen_zonder_woorden(verlengingen jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT jsonb_agg(jsonb_set(v.verlenging, '{reden}', '"verwijderd"') ORDER BY v.plaats)
    FROM jsonb_array_elements(verlengingen) WITH ORDINALITY AS v(verlenging, plaats);
END;

-- A number that nothing can be worked back from.
CREATE FUNCTION pols_toeval() RETURNS bigint LANGUAGE sql VOLATILE
RETURN ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12))::bit(48)::bigint;

-- The numbers under which the owner knows records, out of whatever names them.
CREATE FUNCTION pols_vergeet_nummers(wie text, oude text[], nieuwe text[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    wijzigingen bigint;
    delen bigint;
    wachtend bigint;
BEGIN
    IF wie IS DISTINCT FROM current_setting('pols.organisatie', true) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the owner forgets';
    END IF;
    DELETE FROM aanlevering_wijziging w USING aanlevering_deel d, unnest(d.regels, d.registratienummers) AS u(regel, nummer)
    WHERE w.eigenaar = wie AND d.eigenaar = wie AND d.aanlevering_id = w.aanlevering_id AND d.registratienummers && oude
      AND u.regel = w.regel AND u.nummer = ANY (oude);
    GET DIAGNOSTICS wijzigingen = ROW_COUNT;
    UPDATE aanlevering_deel d SET registratienummers = (
        SELECT array_agg(coalesce(m.nieuw, u.nummer) ORDER BY u.plaats)
        FROM unnest(d.registratienummers) WITH ORDINALITY AS u(nummer, plaats)
        LEFT JOIN unnest(oude, nieuwe) AS m(oud, nieuw) ON m.oud = u.nummer)
    WHERE d.eigenaar = wie AND d.registratienummers && oude;
    GET DIAGNOSTICS delen = ROW_COUNT;
    UPDATE aanlevering_verdwijnt v SET registratienummer = m.nieuw FROM unnest(oude, nieuwe) AS m(oud, nieuw)
    WHERE v.eigenaar = wie AND v.registratienummer = m.oud;
    UPDATE aanlevering_overgeslagen v SET registratienummer = m.nieuw FROM unnest(oude, nieuwe) AS m(oud, nieuw)
    WHERE v.eigenaar = wie AND v.registratienummer = m.oud;
    UPDATE traject SET vervolg_van_nummer = NULL WHERE eigenaar = wie AND vervolg_van_nummer = ANY (oude);
    UPDATE traject_versie SET vervolg_van_nummer = NULL WHERE eigenaar = wie AND vervolg_van_nummer = ANY (oude);
    DELETE FROM geparkeerd WHERE eigenaar = wie AND registratienummer = ANY (oude);
    GET DIAGNOSTICS wachtend = ROW_COUNT;
    RETURN jsonb_build_object('aanlevering_wijziging', wijzigingen, 'aanlevering_deel', delen, 'geparkeerd', wachtend);
END $$;

-- Makes records of one kind anonymous, with their versions: another number, another participant, no words, no course.
-- `personen` are the pseudonyms to forget; without them it is about the records alone (retention).
CREATE FUNCTION pols_vergeet(wie text, soort text, ids uuid[], personen uuid[], vervanging uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    oude text[];
    nieuwe text[];
    sleutels uuid[];
    nu bigint;
    eerder bigint;
    verdwaald bigint;
    signalen bigint := 0;
    signaalversies bigint := 0;
BEGIN
    IF wie IS DISTINCT FROM current_setting('pols.organisatie', true) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the owner forgets';
    END IF;
    IF soort NOT IN ('traject', 'beschut_werk', 'wsw_dienstverband', 'voorziening', 'doelgroepregistratie') THEN
        RAISE invalid_parameter_value USING MESSAGE = 'unknown kind';
    END IF;
    EXECUTE format(
        $q$SELECT array_agg(id ORDER BY id), array_agg(registratienummer ORDER BY id),
                  array_agg('verwijderd-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 24) ORDER BY id)
           FROM (SELECT id, registratienummer FROM %1$I WHERE eigenaar = $1 AND id = ANY ($2) FOR UPDATE) r$q$, soort)
        INTO sleutels, oude, nieuwe USING wie, ids;
    IF soort = 'traject' THEN
        UPDATE traject t SET deelnemer_id = vervanging, registratienummer = m.nummer, inhoud_hash = pols_toeval(), kenmerken = NULL,
            verloop = pols_verloop_zonder_persoon(t.verloop), verlengingen = pols_verlengingen_zonder_woorden(t.verlengingen),
            vervolg_van_nummer = NULL, reden = NULL
        FROM unnest(sleutels, nieuwe) AS m(id, nummer) WHERE t.eigenaar = wie AND t.id = m.id;
        GET DIAGNOSTICS nu = ROW_COUNT;
        UPDATE traject_versie t SET deelnemer_id = vervanging, registratienummer = m.nummer, inhoud_hash = pols_toeval(), kenmerken = NULL,
            verloop = pols_verloop_zonder_persoon(t.verloop), verlengingen = pols_verlengingen_zonder_woorden(t.verlengingen),
            vervolg_van_nummer = NULL, reden = NULL
        FROM unnest(sleutels, nieuwe) AS m(id, nummer) WHERE t.eigenaar = wie AND t.id = m.id;
        GET DIAGNOSTICS eerder = ROW_COUNT;
        -- what was signalled stays, about nobody
        UPDATE signaal SET deelnemer_id = vervanging
        WHERE eigenaar = wie AND (traject_id = ANY (sleutels) OR deelnemer_id = ANY (personen));
        GET DIAGNOSTICS signalen = ROW_COUNT;
        UPDATE signaal_versie SET deelnemer_id = vervanging
        WHERE eigenaar = wie AND (traject_id = ANY (sleutels) OR deelnemer_id = ANY (personen));
        GET DIAGNOSTICS signaalversies = ROW_COUNT;
        -- once stated of this person by mistake
        UPDATE traject_versie t SET deelnemer_id = vervanging, inhoud_hash = pols_toeval(), kenmerken = NULL
        WHERE t.eigenaar = wie AND t.deelnemer_id = ANY (personen);
        GET DIAGNOSTICS verdwaald = ROW_COUNT;
    ELSE
        EXECUTE format(
            $q$UPDATE %1$I t SET deelnemer_id = $4, registratienummer = m.nummer,
                   inhoud = pols_inhoud_zonder_persoon(t.inhoud, $4, m.nummer)
               FROM unnest($2, $3) AS m(id, nummer) WHERE t.eigenaar = $1 AND t.id = m.id$q$, soort)
            USING wie, sleutels, nieuwe, vervanging;
        GET DIAGNOSTICS nu = ROW_COUNT;
        EXECUTE format(
            $q$UPDATE %1$I t SET deelnemer_id = $4, registratienummer = m.nummer,
                   inhoud = pols_inhoud_zonder_persoon(t.inhoud, $4, m.nummer)
               FROM unnest($2, $3) AS m(id, nummer) WHERE t.eigenaar = $1 AND t.id = m.id$q$, soort || '_versie')
            USING wie, sleutels, nieuwe, vervanging;
        GET DIAGNOSTICS eerder = ROW_COUNT;
        EXECUTE format(
            $q$UPDATE %1$I t SET deelnemer_id = $3, inhoud = pols_inhoud_zonder_persoon(t.inhoud, $3, t.registratienummer)
               WHERE t.eigenaar = $1 AND t.deelnemer_id = ANY ($2)$q$, soort || '_versie')
            USING wie, personen, vervanging;
        GET DIAGNOSTICS verdwaald = ROW_COUNT;
    END IF;
    RETURN jsonb_build_object(soort, nu, soort || '_versie', eerder + verdwaald)
        -- deliveries name trajectories only: another kind may use the same number for somebody else
        || CASE WHEN soort = 'traject' THEN jsonb_build_object('signaal', signalen, 'signaal_versie', signaalversies)
            || pols_vergeet_nummers(wie, coalesce(oude, '{}'), coalesce(nieuwe, '{}')) ELSE '{}' END;
END $$;

CREATE FUNCTION pols_inhoud_zonder_persoon(inhoud jsonb, wie uuid, nummer text) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN (CASE WHEN inhoud #>> '{aanvraag,terugvalVan}' IS NULL THEN inhoud
             ELSE jsonb_set(inhoud, '{aanvraag,terugvalVan}', '"verwijderd"') END
        || jsonb_build_object('deelnemerId', wie, 'registratienummer', nummer))
    #- '{voortzetting,vorigRegistratienummer}';

-- What waits under the person's name, with the numbers that it came under, and the answers that were kept for a repeated
-- request.
CREATE FUNCTION pols_vergeet_persoon(wie text, personen uuid[], records uuid[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    oude text[];
    nieuwe text[];
    antwoorden bigint;
BEGIN
    IF wie IS DISTINCT FROM current_setting('pols.organisatie', true) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the owner forgets';
    END IF;
    SELECT array_agg(g.registratienummer), array_agg('verwijderd-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 24))
    INTO oude, nieuwe
    FROM geparkeerd g WHERE g.eigenaar = wie AND (g.opgave ->> 'deelnemerId')::uuid = ANY (personen);
    DELETE FROM idempotentie i WHERE i.antwoord IS NOT NULL AND EXISTS (
        SELECT FROM unnest(personen || records) AS p WHERE position(convert_to(p::text, 'UTF8') IN i.antwoord) > 0);
    GET DIAGNOSTICS antwoorden = ROW_COUNT;
    RETURN pols_vergeet_nummers(wie, coalesce(oude, '{}'), coalesce(nieuwe, '{}')) || jsonb_build_object('idempotentie', antwoorden);
END $$;

REVOKE EXECUTE ON FUNCTION pols_vergeet_nummers(text, text[], text[]), pols_vergeet(text, text, uuid[], uuid[], uuid),
    pols_vergeet_persoon(text, uuid[], uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pols_vergeet_nummers(text, text[], text[]), pols_vergeet(text, text, uuid[], uuid[], uuid),
    pols_vergeet_persoon(text, uuid[], uuid[]) TO ${appUser};
