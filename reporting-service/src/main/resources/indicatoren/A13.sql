SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {voorziening.dimensie} AS dimensie, count(*) AS voorzieningen, count(DISTINCT t.deelnemer_id) AS personen
    FROM {voorziening}
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND {voorziening.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES (NULL, d.voorzieningen), ('personen', d.personen)) o (onderdeel, teller)
