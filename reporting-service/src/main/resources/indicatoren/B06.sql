-- The denominator is declared: the running trajectories with production work (A02) on the reference date, at the
-- seat of their company, as its money is. Where only one of the two is known, the other still counts in the whole.
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
    SELECT {zeteltraject.dimensie} AS dimensie, count(*) AS trajecten
    FROM {zeteltraject}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
      AND {zeteltraject.voorwaarde}
    GROUP BY 1
) a ON a.dimensie = b.dimensie
CROSS JOIN LATERAL (VALUES
    ('opbrengst', b.opbrengst),
    ('kosten', b.kosten),
    ('saldo', b.opbrengst - b.kosten)
) o (onderdeel, teller)
