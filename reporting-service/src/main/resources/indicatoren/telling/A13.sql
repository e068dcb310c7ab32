SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {voorzieningcel.dimensie} AS dimensie, sum(t.voorzieningen) AS voorzieningen, sum(t.personen) AS personen
    FROM {voorzieningcel}
    WHERE {voorzieningcel.voorwaarde}
    GROUP BY 1
    HAVING sum(t.voorzieningen) <> 0
) d
CROSS JOIN LATERAL (VALUES (NULL, d.voorzieningen), ('personen', d.personen)) o (onderdeel, teller)
