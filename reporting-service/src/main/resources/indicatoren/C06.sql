-- The letter accepts one ground for more than twelve months: a very large distance, for which an extension past them says
-- why. An extension can't be told without a reason, so whether there is one is whether there is such an extension.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) AS lopend,
           count(*) FILTER (WHERE l.lang) AS lang,
           count(*) FILTER (WHERE l.lang AND t.afstand <> 'ZEER_GROOT') AS niet_zeer_groot,
           count(*) FILTER (WHERE l.lang AND g.verlengd IS NULL) AS zonder_reden,
           count(*) FILTER (WHERE l.lang AND (t.afstand <> 'ZEER_GROOT' OR g.verlengd IS NULL)) AS zonder_grond
    FROM {traject}
    CROSS JOIN LATERAL (SELECT t.startdatum + interval '12 months' < (:peildatum)::date AS lang) l
    LEFT JOIN LATERAL (
        SELECT true AS verlengd
        FROM verlengingversie v
        WHERE l.lang AND v.traject_id = t.traject_id AND v.volgnummer = t.volgnummer
          AND v.nieuwe_einddatum > t.startdatum + interval '12 months' AND v.besluit_op <= :peildatum
        LIMIT 1
    ) g ON true
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.zonder_grond, d.lang),
    ('afstand niet zeer groot', d.niet_zeer_groot, d.lang),
    ('geen verlenging met reden', d.zonder_reden, d.lang),
    ('langer dan 12 maanden', d.lang, d.lopend)
) o (onderdeel, teller, noemer)
