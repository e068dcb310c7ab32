-- The denominator is declared: the running trajectories with production work (A02) on the reference date.
SELECT b.dimensie, o.onderdeel, o.teller, coalesce(a.trajecten, 0) AS noemer
FROM (
    SELECT {opgave.dimensie} AS dimensie,
           sum(e.omzet_traject_cents)::bigint AS opbrengst,
           sum(e.trajectkosten_cents)::bigint AS kosten
    FROM {opgaven}
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
    GROUP BY 1
) b
LEFT JOIN (
    SELECT {traject.dimensie} AS dimensie, count(*) AS trajecten
    FROM {trajecten}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
      AND {traject.voorwaarde}
    GROUP BY 1
) a ON a.dimensie = b.dimensie
CROSS JOIN LATERAL (VALUES
    ('opbrengst', b.opbrengst),
    ('kosten', b.kosten),
    ('saldo', b.opbrengst - b.kosten)
) o (onderdeel, teller)
