-- Who takes over a trajectory is asked to: the municipality or the SOB that it was handed over to gets a task, in a row of its
-- own organisation. The record stays the sender's, and the receiver sees of it only what it must name to go on with it.

ALTER TABLE taak
    -- whose trajectory it is, where that isn't the owner's
    ADD COLUMN van_gemeentecode text,
    ADD CONSTRAINT taak_van CHECK ((van_gemeentecode IS NOT NULL) = (soort = 'OVERNAME')),
    DROP CONSTRAINT taak_soort_check,
    ADD CONSTRAINT taak_soort_check CHECK (soort IN
        ('EVALUATIE', 'EVALUATIE_WERKFIT', 'EINDE_OF_VERLENGING', 'UITSTROOMCONTROLE', 'SIGNAALREACTIE', 'OVERNAME'));

CREATE INDEX taak_overname ON taak (traject_id) WHERE soort = 'OVERNAME';

-- few records say so; the others aren't in it
CREATE INDEX traject_overgenomen
    ON traject ((verloop #>> '{overgenomenVan,gemeentecode}'), (verloop #>> '{overgenomenVan,registratienummer}'))
    WHERE verloop ? 'overgenomenVan';

-- Brings the tasks up to date of what these trajectories of the owner hand over, and of what they go on with; what changed.
-- Done is done by a record of the receiver that names the sender's and is about the same person.
CREATE FUNCTION pols_overnames(wie text, ids uuid[], nu timestamptz) RETURNS SETOF taak
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF wie IS DISTINCT FROM current_setting('pols.organisatie', true) THEN
        RAISE insufficient_privilege USING MESSAGE = 'only the owner hands over or takes over';
    END IF;
    RETURN QUERY
    WITH bron AS MATERIALIZED (
        SELECT t.eigenaar, t.id FROM traject t WHERE t.eigenaar = wie AND t.id = ANY (ids)
        UNION
        SELECT v.eigenaar, v.id FROM traject n
        JOIN traject v ON v.eigenaar = 'gemeente:' || (n.verloop #>> '{overgenomenVan,gemeentecode}')
            AND v.registratienummer = n.verloop #>> '{overgenomenVan,registratienummer}'
        WHERE n.eigenaar = wie AND n.id = ANY (ids) AND n.verloop ? 'overgenomenVan'
    ), gevraagd AS MATERIALIZED (
        SELECT t.id AS traject_id, substring(t.eigenaar FROM 'gemeente:(.*)') AS van, n.naar, coalesce((t.verloop #>> '{overdracht,naarSobId}')::uuid, t.sob_id) AS sob_id,
            (t.verloop #>> '{overdracht,datum}')::date AS dag,
            CASE WHEN EXISTS (
                SELECT FROM traject o WHERE o.eigenaar = n.naar AND o.id <> t.id AND o.verloop ? 'overgenomenVan'
                    AND o.verloop #>> '{overgenomenVan,gemeentecode}' = substring(t.eigenaar FROM 'gemeente:(.*)')
                    AND o.verloop #>> '{overgenomenVan,registratienummer}' = t.registratienummer
                    AND pols_een_persoon(o.deelnemer_id, t.deelnemer_id))
            THEN 'AFGEDAAN' ELSE 'OPEN' END AS status
        FROM bron b JOIN traject t ON t.eigenaar = b.eigenaar AND t.id = b.id
        CROSS JOIN LATERAL (
            SELECT coalesce('gemeente:' || (t.verloop #>> '{overdracht,naarGemeentecode}'), t.eigenaar) AS naar) n
        WHERE t.verloop ? 'overdracht' AND wie IN (t.eigenaar, n.naar)
    ), anders AS (
        INSERT INTO taak AS k (id, eigenaar, sob_id, traject_id, van_gemeentecode, soort, vervaldatum, status, versie, gewijzigd_op)
        SELECT uuidv7(), g.naar, g.sob_id, g.traject_id, g.van, 'OVERNAME', g.dag, g.status, 1, nu FROM gevraagd g
        ON CONFLICT (eigenaar, traject_id, soort, vervaldatum, signaal_id) DO UPDATE
        SET status = excluded.status, sob_id = excluded.sob_id, versie = k.versie + 1, gewijzigd_op = excluded.gewijzigd_op
        WHERE (k.status, k.sob_id) IS DISTINCT FROM (excluded.status, excluded.sob_id)
        RETURNING k.*
    ), vervallen AS (
        UPDATE taak k SET status = 'VERVALLEN', versie = k.versie + 1, gewijzigd_op = nu
        FROM bron b
        WHERE b.eigenaar = wie AND k.traject_id = b.id AND k.soort = 'OVERNAME' AND k.status = 'OPEN'
          AND NOT EXISTS (SELECT FROM gevraagd g WHERE g.traject_id = b.id AND g.naar = k.eigenaar AND g.dag = k.vervaldatum)
        RETURNING k.*
    )
    SELECT * FROM anders UNION ALL SELECT * FROM vervallen;
END $$;

-- Under which number the sender knows a record that the caller has the task for: to be named by the record that goes on with it.
CREATE FUNCTION pols_overname_nummers(taken uuid[]) RETURNS TABLE (taak_id uuid, registratienummer text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT k.id, t.registratienummer
    FROM taak k JOIN traject t ON t.eigenaar = 'gemeente:' || k.van_gemeentecode AND t.id = k.traject_id
    WHERE k.soort = 'OVERNAME' AND k.id = ANY (taken)
      AND (k.eigenaar = current_setting('pols.organisatie', true) OR k.sob_id = pols_sob());
END;

REVOKE EXECUTE ON FUNCTION pols_overnames(text, uuid[], timestamptz), pols_overname_nummers(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pols_overnames(text, uuid[], timestamptz), pols_overname_nummers(uuid[]) TO ${appUser};
