-- A read model is built anew from the topics beside the one that serves, in a schema of its own (ADR 106). The
-- application owns no table, so the owner does what takes one: make, index, exchange and remove.

-- What became of each rebuild. One at a time runs: who runs holds an advisory lock, which ends with its process.
CREATE TABLE herbouw_verslag (
    herbouw_id       uuid        PRIMARY KEY,
    begonnen_op      timestamptz NOT NULL,
    geeindigd_op     timestamptz,
    door             text        NOT NULL,
    ondanks_verschil boolean     NOT NULL,
    fase             text        NOT NULL,
    gelezen          bigint      NOT NULL DEFAULT 0,
    totaal           bigint      NOT NULL DEFAULT 0,
    -- of reading alone
    gelezen_in_ms    bigint      NOT NULL DEFAULT 0,
    verschillen      jsonb       NOT NULL DEFAULT '[]',
    reden            text
);
CREATE INDEX herbouw_verslag_begonnen ON herbouw_verslag (begonnen_op);
REVOKE DELETE ON herbouw_verslag FROM ${appUser};

-- Rights of a table or a column, as given to everybody else, on the table of the same name that is built.
CREATE FUNCTION herbouw_rechten(tabel oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    recht record;
BEGIN
    FOR recht IN
        SELECT c.relname, a.grantee::regrole AS wie, a.privilege_type AS soort, '' AS kolom
        FROM pg_class c, aclexplode(c.relacl) a
        WHERE c.oid = tabel AND a.grantee <> c.relowner AND a.grantee <> 0
        UNION ALL
        SELECT c.relname, a.grantee::regrole, a.privilege_type, format(' (%I)', k.attname)
        FROM pg_class c JOIN pg_attribute k ON k.attrelid = c.oid, aclexplode(k.attacl) a
        WHERE c.oid = tabel AND a.grantee <> c.relowner AND a.grantee <> 0
    LOOP
        EXECUTE format('GRANT %s%s ON herbouw.%I TO %s', recht.soort, recht.kolom, recht.relname, recht.wie);
    END LOOP;
END
$$;

-- A view that reads what is built: as the one that serves, of the tables that are built.
CREATE FUNCTION herbouw_kijk(kijk oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    tekst text := pg_get_viewdef(kijk);
    naam  text;
BEGIN
    FOR naam IN SELECT relname FROM pg_class WHERE relnamespace = 'herbouw'::regnamespace AND relkind IN ('r', 'v')
    LOOP
        tekst := regexp_replace(tekst, '\mpublic\.' || naam || '\M', 'herbouw.' || naam, 'g');
    END LOOP;
    EXECUTE format('CREATE VIEW herbouw.%I AS %s', (SELECT relname FROM pg_class WHERE oid = kijk), tekst);
    PERFORM public.herbouw_rechten(kijk);
END
$$;

-- Every table of the read model, empty: with its keys, without its other indexes, which are made when it is full.
CREATE FUNCTION herbouw_begin(blijft text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $$
DECLARE
    tabel   record;
    sleutel record;
    kijk    oid;
BEGIN
    DROP SCHEMA IF EXISTS herbouw CASCADE;
    CREATE SCHEMA herbouw;
    EXECUTE format('GRANT USAGE ON SCHEMA herbouw TO %I', session_user);
    FOR tabel IN
        SELECT oid, relname, reloptions FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL (blijft)
    LOOP
        EXECUTE format('CREATE TABLE herbouw.%1$I (LIKE public.%1$I INCLUDING ALL EXCLUDING INDEXES)%2$s',
            tabel.relname, ' WITH (' || array_to_string(tabel.reloptions, ', ') || ')');
        FOR sleutel IN
            SELECT conname, pg_get_constraintdef(oid) AS tekst FROM pg_constraint
            WHERE conrelid = tabel.oid AND contype IN ('p', 'u')
        LOOP
            EXECUTE format('ALTER TABLE herbouw.%I ADD CONSTRAINT %I %s', tabel.relname, sleutel.conname, sleutel.tekst);
        END LOOP;
        PERFORM public.herbouw_rechten(tabel.oid);
        EXECUTE format('GRANT MAINTAIN ON herbouw.%I TO %I', tabel.relname, session_user);
    END LOOP;
    FOR kijk IN
        SELECT oid FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND relname <> ALL (blijft) ORDER BY oid
    LOOP
        PERFORM public.herbouw_kijk(kijk);
    END LOOP;
END
$$;

CREATE FUNCTION herbouw_indexen() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '128MB' AS $$
DECLARE
    tekst text;
BEGIN
    FOR tekst IN
        SELECT replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON herbouw.')
        FROM pg_index i
        JOIN pg_class oud ON oud.oid = i.indrelid AND oud.relnamespace = 'public'::regnamespace
        JOIN pg_class nieuw ON nieuw.relname = oud.relname AND nieuw.relnamespace = 'herbouw'::regnamespace
        WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
    LOOP
        EXECUTE tekst;
    END LOOP;
END
$$;

-- What an administrator gave up stays given up: its gap is closed, however often the topics are read.
CREATE FUNCTION herbouw_opgegeven() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM herbouw.inbox_gat g USING public.inbox_dode_brief b
    WHERE b.verworpen_op IS NOT NULL AND (g.topic, g.subject, g.volgnummer) = (b.topic, b.subject, b.volgnummer);
END
$$;

-- The exchange, in one transaction with whatever the caller did. Dead letters keep what is known of them beside the
-- topics (who gave one up, how often it was offered); which of them are open is what this reading found.
CREATE FUNCTION herbouw_wissel() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '500ms' AS $$
DECLARE
    naam  text;
    namen text[] := ARRAY(SELECT relname FROM pg_class WHERE relnamespace = 'herbouw'::regnamespace AND relkind = 'r'
                          AND relname <> 'inbox_dode_brief' ORDER BY relname);
    kijken text[] := ARRAY(SELECT relname FROM pg_class WHERE relnamespace = 'herbouw'::regnamespace AND relkind = 'v'
                           ORDER BY oid);
BEGIN
    EXECUTE 'LOCK TABLE ' || (SELECT string_agg(format('public.%I', n), ', ') FROM unnest(namen) n);
    PERFORM public.herbouw_opgegeven();

    INSERT INTO public.inbox_dode_brief SELECT * FROM herbouw.inbox_dode_brief
    ON CONFLICT (topic, partitie, plaats) DO UPDATE SET reden = excluded.reden, opgelost_op = NULL;
    UPDATE public.inbox_dode_brief b SET opgelost_op = now()
    WHERE b.opgelost_op IS NULL AND b.verworpen_op IS NULL AND NOT EXISTS (
        SELECT FROM herbouw.inbox_dode_brief n
        WHERE (n.topic, n.partitie, n.plaats) = (b.topic, b.partitie, b.plaats));

    FOREACH naam IN ARRAY kijken LOOP
        EXECUTE format('DROP VIEW public.%I', naam);
    END LOOP;
    FOREACH naam IN ARRAY namen LOOP
        EXECUTE format('DROP TABLE public.%I', naam);
        EXECUTE format('REVOKE MAINTAIN ON herbouw.%I FROM %I', naam, session_user);
        EXECUTE format('ALTER TABLE herbouw.%I SET SCHEMA public', naam);
    END LOOP;
    FOREACH naam IN ARRAY kijken LOOP
        EXECUTE format('ALTER VIEW herbouw.%I SET SCHEMA public', naam);
    END LOOP;
    DROP SCHEMA herbouw CASCADE;
    UPDATE public.leesmodel SET id = gen_random_uuid();
END
$$;

CREATE FUNCTION herbouw_weg() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $$
    DROP SCHEMA IF EXISTS herbouw CASCADE
$$;

REVOKE ALL ON FUNCTION herbouw_rechten, herbouw_kijk, herbouw_begin, herbouw_indexen, herbouw_opgegeven, herbouw_wissel,
    herbouw_weg FROM PUBLIC;
GRANT EXECUTE ON FUNCTION herbouw_begin, herbouw_indexen, herbouw_opgegeven, herbouw_wissel, herbouw_weg TO ${appUser};
