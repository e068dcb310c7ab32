-- Flag and job must hold on the same day; a person with three jobs is one.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {registratie.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE q.nu) AS nu,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE NOT q.nu) AS eerder
    FROM (VALUES
        (true, :van::date, :tot::date + 1),
        (false, (:van::date - interval '1 year')::date, ((:tot::date + 1) - interval '1 year')::date)
    ) q (nu, van, tot)
    CROSS JOIN {registratie}
    JOIN registratiebaan j USING (registratie_id, volgnummer)
    WHERE t.gemeentelijk AND greatest(t.geldig_van, j.van, q.van) < least(t.geldig_tot, j.tot, q.tot)
      AND {registratie.voorwaarde}
    GROUP BY 1
) d
{@werkposten}
