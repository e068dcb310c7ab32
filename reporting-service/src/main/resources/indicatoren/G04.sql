SELECT {besteed.dimensie} AS dimensie, NULL AS onderdeel,
       sum(u.via_sob_cents)::bigint AS teller, sum(u.besteed_cents)::bigint AS noemer
FROM {besteed}
WHERE {besteed.voorwaarde}
GROUP BY 1
