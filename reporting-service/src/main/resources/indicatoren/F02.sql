-- Inflow against the change of the Wsw stock, whichever way that went.
SELECT coalesce(d.dimensie, i.dimensie) AS dimensie, o.onderdeel, o.teller, o.noemer
FROM (
{@wswverandering}
) d
FULL JOIN (
    SELECT {sobinstroom.dimensie} AS dimensie, count(DISTINCT t.deelnemer_id) AS personen
    FROM {sobinstroom}
    WHERE {sobinstroom.voorwaarde}
    GROUP BY 1
) i ON i.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(i.personen, 0), abs(coalesce(d.verandering, 0))),
    ('saldo', coalesce(i.personen, 0) + coalesce(d.verandering, 0), 1)
) o (onderdeel, teller, noemer)
