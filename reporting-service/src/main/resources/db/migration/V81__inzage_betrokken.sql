-- Whose data somebody looked into: who asked, and each organisation of which a case was shown. An organisation reads back
-- who looked into its own. Before this only one's own figures could be looked behind.
ALTER TABLE inzage ADD COLUMN betrokken text[] NOT NULL DEFAULT '{}';
UPDATE inzage SET betrokken = ARRAY[organisatie];
CREATE INDEX inzage_betrokken ON inzage USING gin (betrokken);
CREATE INDEX inzage_tijdstip ON inzage (tijdstip, inzage_id);

-- The application removes no row of its own choice: only what is past its term, and never what is younger than a year.
CREATE FUNCTION inzage_opruimen(voor timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH weg AS (
        DELETE FROM public.inzage WHERE tijdstip < least(voor, now() - interval '1 year') RETURNING 1
    )
    SELECT count(*) FROM weg
$$;
REVOKE ALL ON FUNCTION inzage_opruimen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inzage_opruimen TO ${appUser};
