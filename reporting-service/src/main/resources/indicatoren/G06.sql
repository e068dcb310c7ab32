-- What was spent counts on its own day, less what was taken back of it since.
SELECT {grootboek.dimensie} AS dimensie, NULL AS onderdeel,
       sum(u.besteed_cents)::bigint AS teller, NULL::bigint AS noemer
FROM {grootboek}
WHERE {grootboek.voorwaarde}
GROUP BY 1
