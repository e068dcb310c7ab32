-- A tranche's rows add up to its amount, so without places no grant is read.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {toedelingcel.dimensie} AS dimensie,
           coalesce(sum(u.cents) FILTER (WHERE NOT u.is_deel), 0)::bigint AS toegekend,
           coalesce(sum(u.cents) FILTER (WHERE u.is_deel), 0)::bigint AS waarvan
    FROM {toedelingcel}
    WHERE {toedelingcel.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.toegekend), ('waarvan deelbudgetten', d.waarvan)) o (onderdeel, teller)
