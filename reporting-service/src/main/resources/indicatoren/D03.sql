SELECT d.dimensie, o.onderdeel, d.positief AS teller, o.noemer
FROM (
    SELECT {beschut.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.advies = 'POSITIEF' AND t.adviesdatum BETWEEN :van AND :tot) AS positief,
           count(*) FILTER (WHERE t.advies IS NOT NULL AND t.adviesdatum BETWEEN :van AND :tot) AS adviezen,
           count(*) FILTER (WHERE t.aanvraagdatum BETWEEN :van AND :tot) AS aanvragen
    FROM {beschut}
    WHERE (t.advies IS NOT NULL AND t.adviesdatum BETWEEN :van AND :tot OR t.aanvraagdatum BETWEEN :van AND :tot)
      AND {beschut.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.adviezen), ('van aanvragen', d.aanvragen)) o (onderdeel, noemer)
