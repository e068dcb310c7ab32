-- A grant stands once, in the tranche from which it was given. What was committed is still to be spent.
SELECT d.dimensie, o.onderdeel, o.teller, d.verleend AS noemer
FROM (
    SELECT {besteed.dimensie} AS dimensie, sum(u.besteed_cents)::bigint AS besteed,
           sum(u.verplicht_cents)::bigint AS verplicht, sum(u.verleend_cents)::bigint AS verleend
    FROM {besteed}
    WHERE {besteed.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.besteed), ('verplicht', d.verplicht)) o (onderdeel, teller)
