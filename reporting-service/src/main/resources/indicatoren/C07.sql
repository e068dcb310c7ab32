-- Who began within the term can't be late yet: so those who run longer than it stand beside it. A closed signal asks
-- nobody any more; each of the two parties counts once per signal.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) AS lopend,
           count(*) FILTER (WHERE l.recent) AS recent,
           count(*) FILTER (WHERE l.langer) AS langer,
           count(*) FILTER (WHERE l.langer AND l.recent) AS langer_recent
    FROM {traject}
    CROSS JOIN LATERAL (
        SELECT t.evaluaties && daterange((:peildatum)::date - (:termijn)::int, (:peildatum)::date, '[]') AS recent,
               t.startdatum < (:peildatum)::date - (:termijn)::int AS langer
    ) l
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.recent, d.lopend),
    ('langer lopend dan de termijn', d.langer_recent, d.langer)
) o (onderdeel, teller, noemer)
UNION ALL
{@reactietijd}
