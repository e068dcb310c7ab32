-- Municipalities, and who had told of an employment.
-- The year before the period counts too, so that who delivered doesn't tell who has
-- anybody in the period.
SELECT g.gemeentecode AS afzender, d.gemeentecode IS NOT NULL AS geleverd
FROM gemeenteversie g
LEFT JOIN (
    SELECT DISTINCT t.gemeentecode FROM dienstverbanddeel w JOIN dienstverbandversie t USING (dienstverband_id, volgnummer)
    WHERE w.van <= :tot AND w.tot > :van::date - interval '1 year' AND {bekend.t}
) d USING (gemeentecode)
WHERE g.geldig_van <= :tot AND (g.geldig_tot IS NULL OR g.geldig_tot > :tot) AND {bekend.g}
