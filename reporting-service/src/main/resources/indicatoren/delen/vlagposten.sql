FULL JOIN (
    SELECT {registertotaal.dimensie} AS dimensie, sum(b.waarde)::bigint AS personen
    FROM {registertotaal}
    WHERE {registertotaal.voorwaarde}
    GROUP BY 1
) u ON u.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(d.gemeentelijk, 0)),
    ('alle gronden', coalesce(d.alle, 0)),
    ('volgens UWV', u.personen)
) o (onderdeel, teller)
