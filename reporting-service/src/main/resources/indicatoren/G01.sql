-- A tranche that is part of another one counts only where that other one is not in the same sum.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {tranche.dimensie} AS dimensie,
           (sum(t.bedrag_cents) FILTER (WHERE geheel.tranche_id IS NULL))::bigint AS toegekend,
           coalesce(sum(t.bedrag_cents) FILTER (WHERE geheel.tranche_id IS NOT NULL), 0)::bigint AS waarvan
    FROM {tranches}
    LEFT JOIN (
        SELECT DISTINCT t.tranche_id FROM {tranches} WHERE {tranche.voorwaarde}
    ) geheel ON geheel.tranche_id = t.onderdeel_van
    WHERE {tranche.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.toegekend), ('waarvan deelbudgetten', d.waarvan)) o (onderdeel, teller)
