-- By region those of its municipalities together, less how often who is in several of them counts too many (spreiding).
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT q.dimensie, sum(q.voorzieningen) AS voorzieningen, sum(q.personen) AS personen
    FROM (
        SELECT {voorzieningcel.dimensie} AS dimensie, sum(t.voorzieningen) AS voorzieningen, sum(t.personen) AS personen
        FROM {voorzieningcel}
        WHERE {voorzieningcel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {spreiding.dimensie}, 0, count(DISTINCT t.deelnemer_id) - count(*)
        FROM {spreiding}
        WHERE t.soort = 'A' AND t.van <= :peildatum AND t.tot > :peildatum AND {spreiding.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.voorzieningen) <> 0
) d
CROSS JOIN LATERAL (VALUES (NULL, d.voorzieningen), ('personen', d.personen)) o (onderdeel, teller)
