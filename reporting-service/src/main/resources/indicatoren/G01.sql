-- A tranche that is part of another one counts only where that other one is not in the same sum.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {toedeling.dimensie} AS dimensie,
           coalesce(sum(d.cents) FILTER (WHERE NOT d.is_deel), 0)::bigint AS toegekend,
           coalesce(sum(d.cents) FILTER (WHERE d.is_deel), 0)::bigint AS waarvan
    FROM {toedeling}
    WHERE {toedeling.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.toegekend), ('waarvan deelbudgetten', d.waarvan)) o (onderdeel, teller)
