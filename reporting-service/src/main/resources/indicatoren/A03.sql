-- Persons, not trajectories: who has two trajectories counts once, and has a benefit if one of them says so.
SELECT d.dimensie, o.onderdeel, o.teller, d.deelnemers AS noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE t.uitkering <> 'GEEN') AS met_uitkering,
           count(DISTINCT t.deelnemer_id) AS deelnemers
    FROM {traject}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.met_uitkering),
    ('zonder uitkering', d.deelnemers - d.met_uitkering)
) o (onderdeel, teller)
