SELECT coalesce(b.dimensie, a.dimensie) AS dimensie, o.onderdeel, o.teller, coalesce(a.trajecten, 0) AS noemer
FROM (
    SELECT {opgave.dimensie} AS dimensie,
           sum(e.omzet_traject_cents)::bigint AS opbrengst,
           sum(e.trajectkosten_cents)::bigint AS kosten
    FROM {opgave}
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
    GROUP BY 1
) b
FULL JOIN (
    SELECT {zetelcel.dimensie} AS dimensie, sum(s.productief) AS trajecten
    FROM {zetelcel} {telstand}
    WHERE {zetelcel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.productief) <> 0
) a ON a.dimensie = b.dimensie
CROSS JOIN LATERAL (VALUES
    ('opbrengst', b.opbrengst),
    ('kosten', b.kosten),
    ('saldo', b.opbrengst - b.kosten)
) o (onderdeel, teller)
