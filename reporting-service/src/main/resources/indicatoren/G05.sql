-- A grant counts on the day on which it was given, with the amount that it is known to have.
SELECT {grootboek.dimensie} AS dimensie, NULL AS onderdeel,
       sum(u.verleend_cents)::bigint AS teller, NULL::bigint AS noemer
FROM {grootboek}
WHERE {grootboek.voorwaarde}
GROUP BY 1
