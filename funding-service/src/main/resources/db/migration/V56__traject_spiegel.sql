-- Every version of every trajectory comes by here, for the few facts that eligibility asks. A later version stands
-- beside the one before it, without a new entry in any index; one function that runs as the owner asks once who calls
-- instead of holding each row against the policies.
ALTER TABLE traject_deelname SET (fillfactor = 80);
ALTER TABLE inbox_positie SET (fillfactor = 70);

CREATE FUNCTION traject_deelnames_overnemen(trajecten uuid[], deelnemers uuid[], gemeenten text[], van date[],
                                            tot date[], doelgroepen text[], geldig boolean[], nummers bigint[])
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF coalesce(current_setting('pols.organisatie', true), '') <> 'systeem' THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the suite itself follows trajectories';
    END IF;
    INSERT INTO traject_deelname AS t (traject_id, deelnemer_id, gemeentecode, startdatum, einddatum, doelgroep, geldt,
                                       volgnummer)
    SELECT n.traject_id, coalesce(v.vervanging, n.deelnemer_id), n.gemeentecode, n.startdatum, n.einddatum,
           n.doelgroep, n.geldt, n.volgnummer
      FROM unnest(trajecten, deelnemers, gemeenten, van, tot, doelgroepen, geldig, nummers)
           AS n (traject_id, deelnemer_id, gemeentecode, startdatum, einddatum, doelgroep, geldt, volgnummer)
      LEFT JOIN traject_vervanging v ON v.traject_id = n.traject_id
    ON CONFLICT (traject_id) DO UPDATE
       SET deelnemer_id = excluded.deelnemer_id, gemeentecode = excluded.gemeentecode,
           startdatum = excluded.startdatum, einddatum = excluded.einddatum, doelgroep = excluded.doelgroep,
           geldt = excluded.geldt, volgnummer = excluded.volgnummer
     WHERE t.volgnummer < excluded.volgnummer;
    -- as long as no key was ever rotated nothing is looked up
    IF EXISTS (SELECT FROM pseudoniemwissel) THEN
        UPDATE traject_deelname t SET deelnemer_id = w.nieuw
          FROM pseudoniemwissel w WHERE t.traject_id = ANY (trajecten) AND w.oud = t.deelnemer_id;
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION traject_deelnames_overnemen FROM public;
GRANT EXECUTE ON FUNCTION traject_deelnames_overnemen TO ${appUser};
