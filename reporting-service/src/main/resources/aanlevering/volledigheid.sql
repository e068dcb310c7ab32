-- How often a field could be filled of the trajectories of the period, and how often it is. OVERIG doesn't tell where
-- somebody went; 26 weeks after paid work began somebody should have asked whether it still is.
SELECT g.gemeentecode, m.onderwerp, m.veld, m.teller, m.noemer, NULL::bigint AS mediaan, NULL::bigint AS p90
FROM (
    SELECT t.gemeentecode,
           count(*) AS trajecten,
           count(*) FILTER (WHERE t.einde) AS einde,
           count(*) FILTER (WHERE t.einde AND t.uitstroom <> 'OVERIG') AS uitstroom,
           count(*) FILTER (WHERE t.einde AND t.loonwaarde IS NOT NULL) AS loonwaarde,
           count(*) FILTER (WHERE t.werk) AS werk,
           count(*) FILTER (WHERE t.werk AND t.werkfit_op IS NOT NULL) AS werkfit,
           count(*) FILTER (WHERE t.werk AND t.nagaan) AS nagaan,
           count(*) FILTER (WHERE t.werk AND t.nagaan AND t.nog_aan_het_werk IS NOT NULL) AS nagegaan,
           count(*) FILTER (WHERE t.lang) AS lang,
           count(*) FILTER (WHERE t.lang AND t.evaluaties IS NOT NULL AND NOT isempty(t.evaluaties)) AS geevalueerd,
           count(*) FILTER (WHERE t.loopt) AS loopt,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE t.loopt) AS deelnemers
    FROM (
        SELECT t.*,
               t.einddatum <= :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' AS einde,
               t.einddatum <= :tot AND t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS') AS werk,
               t.einddatum + 182 <= (:kennis AT TIME ZONE 'UTC')::date AS nagaan,
               least(t.einddatum, :tot::date) - t.startdatum >= 182 AS lang,
               t.einddatum > :tot AS loopt
        FROM trajectversie t
        WHERE t.startdatum <= :tot AND t.einddatum >= :van AND (:gemeente = '' OR t.gemeentecode = :gemeente) AND {bekend.t}
    ) t
    GROUP BY t.gemeentecode
) g
CROSS JOIN LATERAL (VALUES
    ('TRAJECTEN', 'trajecten', g.trajecten, NULL::bigint),
    ('VOLLEDIGHEID', 'uitstroom', g.uitstroom, g.einde),
    ('VOLLEDIGHEID', 'loonwaardemetingen', g.loonwaarde, g.einde),
    ('VOLLEDIGHEID', 'werkfit', g.werkfit, g.werk),
    ('VOLLEDIGHEID', 'uitstroomcontrole', g.nagegaan, g.nagaan),
    ('VOLLEDIGHEID', 'evaluaties', g.geevalueerd, g.lang),
    ('WAARSCHUWING', 'dubbelLopend', g.loopt - g.deelnemers, g.loopt)
) m (onderwerp, veld, teller, noemer)
