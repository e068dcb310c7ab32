-- A company that answered only one of the two questions is no respondent: it can't be placed.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {levend.dimensie} AS dimensie,
           count(*) AS sobs,
           count(*) FILTER (WHERE a.rmt IS NOT NULL AND a.impuls IS NOT NULL) AS respondenten,
           count(*) FILTER (WHERE a.rmt AND a.impuls) AS beide,
           count(*) FILTER (WHERE NOT a.rmt AND a.impuls) AS alleen_impuls,
           count(*) FILTER (WHERE a.rmt AND NOT a.impuls) AS alleen_rmt,
           count(*) FILTER (WHERE NOT a.rmt AND NOT a.impuls) AS geen
    FROM {levend}
    LEFT JOIN (
        SELECT f.sob_id,
               bool_or(f.waarde = 'JA') FILTER (WHERE f.soort = 'RMT') AS rmt,
               bool_or(f.waarde = 'JA') FILTER (WHERE f.soort = 'IMPULS_BANENAFSPRAAK') AS impuls
        FROM feit f
        WHERE f.soort IN ('RMT', 'IMPULS_BANENAFSPRAAK')
        GROUP BY f.sob_id
    ) a ON a.sob_id = l.sob_id
    WHERE {levend.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('beide', d.beide, d.respondenten),
    ('alleen impuls banenafspraak', d.alleen_impuls, d.respondenten),
    ('alleen RMT', d.alleen_rmt, d.respondenten),
    ('geen van beide', d.geen, d.respondenten),
    ('respons', d.respondenten, d.sobs),
    ('van alle SOB''s: beide', d.beide, d.sobs),
    ('van alle SOB''s: alleen impuls banenafspraak', d.alleen_impuls, d.sobs),
    ('van alle SOB''s: alleen RMT', d.alleen_rmt, d.sobs),
    ('van alle SOB''s: geen van beide', d.geen, d.sobs),
    ('van alle SOB''s: geen volledig antwoord', d.sobs - d.respondenten, d.sobs)
) o (onderdeel, teller, noemer)
