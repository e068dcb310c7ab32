-- A grant stands once, in the tranche from which it was given.
SELECT {besteed.dimensie} AS dimensie, NULL AS onderdeel,
       sum(u.besteed_cents)::bigint AS teller, sum(u.verleend_cents)::bigint AS noemer
FROM {besteed}
WHERE {besteed.voorwaarde}
GROUP BY 1
