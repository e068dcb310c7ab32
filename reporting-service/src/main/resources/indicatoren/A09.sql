-- Two readings of the same sentence. A chain is known by its last trajectory: it has no follow-up that is known,
-- and did not end with the promise of one.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.uitstroom IN
               ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS', 'VERVOLGTRAJECT')) AS incl_vervolg,
           count(*) AS beeindigd,
           count(*) FILTER (WHERE v.vervolg_van IS NULL
               AND t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')) AS ketens_betaald,
           count(*) FILTER (WHERE v.vervolg_van IS NULL
               AND t.uitstroom IS DISTINCT FROM 'VERVOLGTRAJECT') AS ketens
    FROM {traject}
    LEFT JOIN (
        SELECT DISTINCT n.vervolg_van FROM trajectversie n WHERE n.vervolg_van IS NOT NULL AND {bekend.n}
    ) v ON v.vervolg_van = t.traject_id
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('incl. vervolgtraject', d.incl_vervolg, d.beeindigd),
    ('keten', d.ketens_betaald, d.ketens)
) o (onderdeel, teller, noemer)
