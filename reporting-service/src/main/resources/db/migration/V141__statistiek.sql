-- A table that fills from nothing has no statistics until autovacuum comes by, a minute later at the earliest; by then a
-- delivery has put hundreds of thousands of rows in it, and statements were planned for none. So whoever fills it asks:
-- one table that more than doubled since it was last looked at is analysed, by its owner. Returns which; null for none.
CREATE FUNCTION ververs_statistiek() RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gegroeid text;
BEGIN
    SELECT c.relname INTO gegroeid
    FROM pg_class c JOIN pg_stat_user_tables s ON s.relid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND s.n_live_tup > 2 * greatest(c.reltuples, 500)
    ORDER BY s.n_live_tup / greatest(c.reltuples, 500) DESC
    LIMIT 1;
    IF gegroeid IS NOT NULL THEN
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', gegroeid);
    END IF;
    RETURN gegroeid;
END
$$;
REVOKE ALL ON FUNCTION ververs_statistiek FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ververs_statistiek TO ${appUser};
