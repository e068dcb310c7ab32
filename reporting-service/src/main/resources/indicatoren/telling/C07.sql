SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.lopend) AS lopend, sum(s.recent) AS recent, sum(s.termijn) AS langer,
           sum(s.termijn_recent) AS langer_recent
    FROM {cel} {televaluatie}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.lopend) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.recent, d.lopend),
    ('langer lopend dan de termijn', d.langer_recent, d.langer)
) o (onderdeel, teller, noemer)
UNION ALL
{@reactietijd}
