-- What came out and what is expected are never one sum.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {wswdeel.dimensie} AS dimensie,
           (sum(w.bijdrage_cents + w.waarde_cents - w.lonen_cents - w.overig_cents)
               FILTER (WHERE w.grondslag = 'REALISATIE'))::bigint AS netto,
           (sum(w.bijdrage_cents + w.waarde_cents - w.lonen_cents - w.overig_cents)
               FILTER (WHERE w.grondslag = 'PROGNOSE'))::bigint AS prognose
    FROM {wswdeel}
    WHERE {wswdeel.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.netto), ('prognose', d.prognose)) o (onderdeel, teller)
