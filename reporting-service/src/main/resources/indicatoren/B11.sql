-- A year counts with what is known of it last: how it was, or how it is expected.
SELECT y.dimensie, NULL AS onderdeel, min(y.jaar)::bigint AS teller, NULL::bigint AS noemer
FROM (
    SELECT {wswdeel.dimensie} AS dimensie, w.jaar
    FROM {wswdeel}
    WHERE {wswdeel.voorwaarde}
    GROUP BY 1, w.jaar
    HAVING sum(w.bijdrage_cents) > sum(w.lonen_cents + w.overig_cents - w.waarde_cents)
) y
GROUP BY 1
