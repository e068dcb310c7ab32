SELECT d.dimensie, o.onderdeel, o.teller, d.trajecten AS noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           sum(t.totaal_uren) AS uren,
           sum(t.productie_uren) AS productie,
           count(*) AS trajecten
    FROM {traject}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.productie_uren > 0
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.uren), ('productie', d.productie)) o (onderdeel, teller)
