SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.lopend) AS lopend, sum(s.lang) AS lang,
           sum(s.lang_niet_zeer_groot) AS niet_zeer_groot, sum(s.lang_zonder_reden) AS zonder_reden,
           sum(s.lang_zonder_grond) AS zonder_grond
    FROM {cel} {telstand}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.lopend) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.zonder_grond, d.lang),
    ('afstand niet zeer groot', d.niet_zeer_groot, d.lang),
    ('geen verlenging met reden', d.zonder_reden, d.lang),
    ('langer dan 12 maanden', d.lang, d.lopend)
) o (onderdeel, teller, noemer)
