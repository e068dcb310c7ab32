-- Municipalities, and who had told of an application or a place.
-- The year before the period counts too, so that who delivered doesn't tell who has
-- anybody in the period.
SELECT g.gemeentecode AS afzender, d.gemeentecode IS NOT NULL AS geleverd
FROM gemeenteversie g
LEFT JOIN (
    SELECT t.gemeentecode FROM beschutversie t
    WHERE t.aanvraagdatum BETWEEN :van::date - interval '1 year' AND :tot AND {bekend.t}
    UNION
    SELECT t.gemeentecode FROM beschutdeel s JOIN beschutversie t USING (dossier_id, volgnummer)
    WHERE s.van <= :tot AND s.tot > :van::date - interval '1 year' AND {bekend.t}
) d USING (gemeentecode)
WHERE g.geldig_van <= :tot AND (g.geldig_tot IS NULL OR g.geldig_tot > :tot) AND {bekend.g}
