-- The keys of the pseudonyms and how far their rotation is (ADR 61). The keys themselves are files; here is only by which
-- every replica sees that it has the same ones.

CREATE TABLE pseudoniemsleutel (
    versie int PRIMARY KEY CHECK (versie >= 1),
    kenmerk text NOT NULL CHECK (kenmerk ~ '^[0-9a-f]{16}$'),
    -- list who is known, tell downstream, change the rows, and again until none is left
    status text NOT NULL CHECK (status IN ('VERZAMELEN', 'MELDEN', 'OMZETTEN', 'VOLTOOID')),
    door text NOT NULL,
    begonnen_op timestamptz NOT NULL,
    -- from when new pseudonyms are of this version, and the transaction in which that was said
    in_gebruik_op timestamptz,
    in_gebruik_transactie xid8,
    voltooid_op timestamptz,
    -- told downstream, in how many events; and rows changed
    personen bigint NOT NULL DEFAULT 0,
    gebeurtenissen bigint NOT NULL DEFAULT 0,
    rijen bigint NOT NULL DEFAULT 0,
    -- where the work is: the table by its place in the list, and the block in it
    tabel int NOT NULL DEFAULT 0,
    blok bigint NOT NULL DEFAULT 0,
    CHECK ((status = 'VOLTOOID') = (voltooid_op IS NOT NULL)),
    CHECK ((in_gebruik_op IS NULL) = (in_gebruik_transactie IS NULL)),
    CHECK (status NOT IN ('OMZETTEN', 'VOLTOOID') OR in_gebruik_op IS NOT NULL)
);

CREATE UNIQUE INDEX pseudoniemsleutel_een_tegelijk ON pseudoniemsleutel ((true)) WHERE status <> 'VOLTOOID';

-- While a rotation runs: who goes by which other pseudonym. Empty otherwise.
CREATE TABLE pseudoniemwissel (
    oud_deelnemer_id uuid PRIMARY KEY,
    nieuw_deelnemer_id uuid,
    -- what changes in the hash of the content
    hash_verschil bigint,
    CHECK ((nieuw_deelnemer_id IS NULL) = (hash_verschil IS NULL))
);

CREATE INDEX pseudoniemwissel_te_melden ON pseudoniemwissel (oud_deelnemer_id) WHERE nieuw_deelnemer_id IS NULL;

-- of all owners together: nobody's to read
ALTER TABLE pseudoniemwissel ENABLE ROW LEVEL SECURITY;
CREATE POLICY systeem ON pseudoniemwissel USING (current_setting('pols.organisatie', true) = 'systeem');

-- Every row that names a person by pseudonym.
CREATE VIEW pseudoniem_rij AS
    SELECT deelnemer_id FROM traject
    UNION ALL SELECT deelnemer_id FROM traject_versie
    UNION ALL SELECT deelnemer_id FROM signaal WHERE deelnemer_id IS NOT NULL
    UNION ALL SELECT deelnemer_id FROM signaal_versie WHERE deelnemer_id IS NOT NULL
    UNION ALL SELECT deelnemer_id FROM beschut_werk
    UNION ALL SELECT deelnemer_id FROM beschut_werk_versie
    UNION ALL SELECT deelnemer_id FROM wsw_dienstverband
    UNION ALL SELECT deelnemer_id FROM wsw_dienstverband_versie
    UNION ALL SELECT deelnemer_id FROM voorziening
    UNION ALL SELECT deelnemer_id FROM voorziening_versie
    UNION ALL SELECT deelnemer_id FROM doelgroepregistratie
    UNION ALL SELECT deelnemer_id FROM doelgroepregistratie_versie
    UNION ALL SELECT (opgave ->> 'deelnemerId')::uuid FROM geparkeerd;
REVOKE ALL ON pseudoniem_rij FROM ${appUser};

-- Lists who goes by a pseudonym that begins its third group so; how many rows that is.
CREATE FUNCTION pols_wissel_verzamel(kop text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    aantal bigint;
BEGIN
    IF current_setting('pols.organisatie', true) IS DISTINCT FROM 'systeem' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the service rotates';
    END IF;
    WITH rij AS MATERIALIZED (
        SELECT deelnemer_id, count(*) AS n FROM pseudoniem_rij
        WHERE substring(deelnemer_id::text FROM 15 FOR 2) = kop GROUP BY 1
    ), erbij AS (
        INSERT INTO pseudoniemwissel (oud_deelnemer_id) SELECT deelnemer_id FROM rij ON CONFLICT DO NOTHING
    )
    SELECT coalesce(sum(n), 0) INTO aantal FROM rij;
    RETURN aantal;
END $$;

-- Changes the rows in some blocks of a table. A row that somebody is writing is passed over: it comes in a next pass.
CREATE FUNCTION pols_wissel_zet_om(tabel text, van_blok bigint, tot_blok bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    persoon text := 't.deelnemer_id';
    wijziging text := 'deelnemer_id = w.nieuw';
    aantal bigint;
BEGIN
    IF current_setting('pols.organisatie', true) IS DISTINCT FROM 'systeem' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the service rotates';
    END IF;
    CASE
        WHEN tabel IN ('traject', 'traject_versie') THEN
            wijziging := wijziging || ', inhoud_hash = t.inhoud_hash # w.verschil';
        WHEN tabel IN ('signaal', 'signaal_versie') THEN NULL;
        WHEN tabel = 'geparkeerd' THEN
            persoon := $e$(t.opgave ->> 'deelnemerId')::uuid$e$;
            wijziging := $e$opgave = jsonb_set(t.opgave, '{deelnemerId}', to_jsonb(w.nieuw)), inhoud_hash = t.inhoud_hash # w.verschil$e$;
        WHEN tabel IN ('beschut_werk', 'beschut_werk_versie', 'wsw_dienstverband', 'wsw_dienstverband_versie', 'voorziening',
                       'voorziening_versie', 'doelgroepregistratie', 'doelgroepregistratie_versie') THEN
            wijziging := wijziging || $e$, inhoud = jsonb_set(t.inhoud, '{deelnemerId}', to_jsonb(w.nieuw))$e$;
        ELSE
            RAISE invalid_parameter_value USING MESSAGE = 'unknown table';
    END CASE;
    EXECUTE format(
        $q$WITH w AS MATERIALIZED (
               SELECT t.ctid AS plaats, p.nieuw_deelnemer_id AS nieuw, p.hash_verschil AS verschil
               FROM %1$I t JOIN pseudoniemwissel p ON p.oud_deelnemer_id = %2$s
               WHERE t.ctid >= '(%4$s,0)'::tid AND t.ctid < '(%5$s,0)'::tid AND p.nieuw_deelnemer_id IS NOT NULL
               FOR NO KEY UPDATE OF t SKIP LOCKED)
           UPDATE %1$I t SET %3$s FROM w WHERE t.ctid = w.plaats$q$,
        tabel, persoon, wijziging, van_blok, tot_blok);
    GET DIAGNOSTICS aantal = ROW_COUNT;
    RETURN aantal;
END $$;

-- What stands in the way of the end: deliveries that wait for approval with what they brought before, and transactions
-- from before.
CREATE FUNCTION pols_wissel_wacht(sinds timestamptz, transactie xid8) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF current_setting('pols.organisatie', true) IS DISTINCT FROM 'systeem' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the service rotates';
    END IF;
    RETURN (SELECT count(*) FROM aanlevering a WHERE a.ontvangen_op <= sinds + interval '1 minute'
              AND EXISTS (SELECT FROM aanlevering_wacht w WHERE w.aanlevering_id = a.id))
        + CASE WHEN pg_snapshot_xmin(pg_current_snapshot()) > transactie THEN 0 ELSE 1 END;
END $$;

-- Whether two pseudonyms are one person's, while some rows have the one and some the other.
CREATE FUNCTION pols_een_persoon(een uuid, ander uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
RETURN coalesce((SELECT nieuw_deelnemer_id FROM pseudoniemwissel WHERE oud_deelnemer_id = een), een)
     = coalesce((SELECT nieuw_deelnemer_id FROM pseudoniemwissel WHERE oud_deelnemer_id = ander), ander);

-- Who is forgotten by one owner isn't listed any more; of another owner's rows the next pass lists again.
CREATE FUNCTION pols_vergeet_wissel(wie text, personen uuid[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    aantal bigint;
BEGIN
    IF wie IS DISTINCT FROM current_setting('pols.organisatie', true) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the owner forgets';
    END IF;
    DELETE FROM pseudoniemwissel WHERE oud_deelnemer_id = ANY (personen);
    GET DIAGNOSTICS aantal = ROW_COUNT;
    RETURN aantal;
END $$;

REVOKE EXECUTE ON FUNCTION pols_wissel_verzamel(text), pols_wissel_zet_om(text, bigint, bigint), pols_wissel_wacht(timestamptz, xid8),
    pols_een_persoon(uuid, uuid), pols_vergeet_wissel(text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pols_wissel_verzamel(text), pols_wissel_zet_om(text, bigint, bigint), pols_wissel_wacht(timestamptz, xid8),
    pols_een_persoon(uuid, uuid), pols_vergeet_wissel(text, uuid[]) TO ${appUser};
