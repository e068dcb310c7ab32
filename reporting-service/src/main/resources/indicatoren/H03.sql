-- What nobody told (no services, no task) is not the same as none.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {levend.dimensie} AS dimensie,
           count(*) AS sobs,
           count(a.participatiewet) AS diensten_bekend,
           count(*) FILTER (WHERE a.participatiewet) AS participatiewet,
           count(*) FILTER (WHERE a.detachering) AS detachering,
           count(a.beperkt) AS taak_bekend,
           count(*) FILTER (WHERE a.beperkt) AS beperkt
    FROM {levend}
    LEFT JOIN (
        SELECT f.sob_id,
               bool_or(f.waarde IN ('RE_INTEGRATIE', 'BESCHUT_WERK', 'LOONKOSTENSUBSIDIE', 'DETACHERING'))
                   FILTER (WHERE f.soort = 'DIENST') AS participatiewet,
               bool_or(f.waarde = 'DETACHERING') FILTER (WHERE f.soort = 'DIENST') AS detachering,
               bool_or(f.waarde IN ('ALLEEN_WSW', 'WSW_EN_BESCHUT_WERK'))
                   FILTER (WHERE f.soort = 'TAAKOMVANG') AS beperkt
        FROM feit f
        WHERE f.soort IN ('DIENST', 'TAAKOMVANG')
        GROUP BY f.sob_id
    ) a ON a.sob_id = l.sob_id
    WHERE {levend.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.participatiewet, d.diensten_bekend),
    ('detachering', d.detachering, d.diensten_bekend),
    ('beperkte taak', d.beperkt, d.taak_bekend),
    ('van alle SOB''s', d.participatiewet, d.sobs)
) o (onderdeel, teller, noemer)
