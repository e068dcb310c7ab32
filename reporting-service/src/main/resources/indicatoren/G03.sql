-- Freely spendable means never flow back (M3); others do when their year has closed.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {besteed.dimensie} AS dimensie,
           coalesce(sum(u.verleend_cents - u.besteed_cents) FILTER (
               WHERE u.terugvloeiing AND NOT u.vrij_besteedbaar
                 AND u.jaar < extract(year FROM :kennis AT TIME ZONE 'UTC')), 0)::bigint AS terug,
           coalesce(sum(u.verleend_cents - u.besteed_cents) FILTER (
               WHERE u.terugvloeiing AND NOT u.vrij_besteedbaar
                 AND u.jaar >= extract(year FROM :kennis AT TIME ZONE 'UTC')), 0)::bigint AS open,
           coalesce(sum(u.verleend_cents - u.besteed_cents) FILTER (
               WHERE u.vrij_besteedbaar OR NOT u.terugvloeiing), 0)::bigint AS blijft
    FROM {besteed}
    WHERE {besteed.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.terug), ('nog te besteden', d.open), ('blijft bij de ontvanger', d.blijft)
) o (onderdeel, teller)
