-- Trajectories from the counts, less what a person counts too many: within a place that is counted as well, and who runs in
-- several places at once is looked up (samenloop).
SELECT d.dimensie, o.onderdeel, o.teller, d.deelnemers AS noemer
FROM (
    SELECT q.dimensie, sum(q.met_uitkering) AS met_uitkering, sum(q.deelnemers) AS deelnemers
    FROM (
        SELECT {cel.dimensie} AS dimensie, sum(s.met_uitkering) AS met_uitkering, sum(s.productief) AS deelnemers
        FROM {cel} {telstand}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {cel.dimensie}, -sum(s.te_veel_met_uitkering), -sum(s.te_veel)
        FROM {cel} {telteveel}
        WHERE {cel.voorwaarde}
        GROUP BY 1
        UNION ALL
        SELECT {samenloop.dimensie},
               count(DISTINCT t.deelnemer_id) FILTER (WHERE t.uitkering <> 'GEEN')
                   - count(DISTINCT (t.deelnemer_id, t.gemeentecode, t.sob_id)) FILTER (WHERE t.uitkering <> 'GEEN'),
               count(DISTINCT t.deelnemer_id) - count(DISTINCT (t.deelnemer_id, t.gemeentecode, t.sob_id))
        FROM {samenloop}
        WHERE t.elders AND t.van <= :peildatum AND t.tot > :peildatum AND t.startdatum <= :peildatum
          AND t.einddatum > :peildatum AND {samenloop.voorwaarde}
        GROUP BY 1
    ) q
    GROUP BY 1
    HAVING sum(q.deelnemers) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.met_uitkering),
    ('zonder uitkering', d.deelnemers - d.met_uitkering)
) o (onderdeel, teller)
