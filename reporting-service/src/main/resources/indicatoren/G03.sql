-- Freely spendable means never flow back (M3). Others do at the settlement of their year: what it says, as soon as it
-- was approved; until then, once the year is over, what is left.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {besteed.dimensie} AS dimensie,
           coalesce(sum(u.teruggevloeid_cents), 0)::bigint AS vastgesteld,
           coalesce(sum(u.over_cents) FILTER (
               WHERE u.terugvloeiing AND NOT u.vrij_besteedbaar
                 AND u.jaar < extract(year FROM :kennis AT TIME ZONE 'UTC')), 0)::bigint AS verwacht,
           coalesce(sum(u.over_cents) FILTER (
               WHERE u.terugvloeiing AND NOT u.vrij_besteedbaar
                 AND u.jaar >= extract(year FROM :kennis AT TIME ZONE 'UTC')), 0)::bigint AS open,
           coalesce(sum(u.over_cents) FILTER (
               WHERE u.vrij_besteedbaar OR NOT u.terugvloeiing), 0)::bigint AS blijft
    FROM {besteed}
    WHERE {besteed.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.vastgesteld + d.verwacht), ('waarvan vastgesteld', d.vastgesteld), ('nog te besteden', d.open),
    ('blijft bij de ontvanger', d.blijft)
) o (onderdeel, teller)
