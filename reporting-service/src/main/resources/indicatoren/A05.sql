-- The unweighted mean keeps to integers: each trajectory's share in millionths, rounded half up.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           sum(t.productie_uren) AS productie,
           sum(t.totaal_uren) AS uren,
           sum((t.productie_uren * 2000000::bigint + t.totaal_uren) / (2 * t.totaal_uren)) AS aandelen,
           count(*) AS trajecten
    FROM {traject}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.productie, d.uren),
    ('overige uren', d.uren - d.productie, d.uren),
    ('ongewogen', d.aandelen::bigint, d.trajecten)
) o (onderdeel, teller, noemer)
