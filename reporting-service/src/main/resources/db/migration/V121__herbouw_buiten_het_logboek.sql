-- What is being built can be begun again, so while topics are read nothing of it is in the log: neither the database nor
-- whoever reads the log pays for it. Tables become lasting when they are full, each in one go (ADR 134).

-- Every table of the read model, empty: with its keys, without its other indexes, which are made when it is full. A crash
-- of the database empties them, and the mark with them.
CREATE OR REPLACE FUNCTION herbouw_begin(blijft text[]) RETURNS void
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
        EXECUTE format('CREATE UNLOGGED TABLE herbouw.%1$I (LIKE public.%1$I INCLUDING ALL EXCLUDING INDEXES)%2$s',
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
    CREATE UNLOGGED TABLE herbouw.herbouw_merk AS SELECT now() AS begonnen_op;
END
$$;

-- From here on a crash takes nothing away. What is asked in an error is read by an administrator.
CREATE FUNCTION herbouw_duurzaam() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '128MB' AS $$
DECLARE
    tabel name;
BEGIN
    IF NOT EXISTS (SELECT FROM herbouw.herbouw_merk) THEN
        RAISE EXCEPTION 'De databank viel uit terwijl het model werd gebouwd; begin opnieuw met ./pols herbouw. (The database stopped while the model was built: begin again.)';
    END IF;
    DROP TABLE herbouw.herbouw_merk;
    FOR tabel IN
        SELECT relname FROM pg_class WHERE relnamespace = 'herbouw'::regnamespace AND relkind = 'r' AND relpersistence = 'u'
    LOOP
        EXECUTE format('ALTER TABLE herbouw.%I SET LOGGED', tabel);
    END LOOP;
END
$$;

-- Of some tables at a time, so that these can be made while others are still filled.
DROP FUNCTION herbouw_indexen();
CREATE FUNCTION herbouw_indexen(tabellen text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET maintenance_work_mem = '128MB' AS $$
DECLARE
    tekst text;
BEGIN
    FOR tekst IN
        SELECT replace(pg_get_indexdef(i.indexrelid), ' ON public.', ' ON herbouw.')
        FROM pg_index i
        JOIN pg_class oud ON oud.oid = i.indrelid AND oud.relnamespace = 'public'::regnamespace
        JOIN pg_class nieuw ON nieuw.relname = oud.relname AND nieuw.relnamespace = 'herbouw'::regnamespace
        WHERE oud.relname = ANY (tabellen)
          AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
    LOOP
        EXECUTE tekst;
    END LOOP;
END
$$;

REVOKE ALL ON FUNCTION herbouw_duurzaam, herbouw_indexen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION herbouw_duurzaam, herbouw_indexen TO ${appUser};
