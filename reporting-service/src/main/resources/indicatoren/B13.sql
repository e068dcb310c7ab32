-- What was spent on; the nameless part is all of it. What trajectories cost is part of all costs.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {opgave.dimensie} AS dimensie, sum(e.trajectkosten_cents)::bigint AS traject,
           sum(e.kosten_totaal_cents)::bigint AS kosten
    FROM {opgave}
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.kosten),
    ('kosten van trajecten', d.traject),
    ('overige kosten', d.kosten - d.traject)
) o (onderdeel, teller)
