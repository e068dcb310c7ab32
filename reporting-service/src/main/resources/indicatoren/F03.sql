SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {wsw.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE w.vorm <> 'BESCHUT') AS regulier,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE w.vorm IN ('GROEPSDETACHERING', 'INDIVIDUELE_DETACHERING')) AS gedetacheerd,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE w.vorm = 'BEGELEID_WERKEN') AS begeleid,
           count(DISTINCT t.deelnemer_id) AS personen,
           coalesce(sum(w.arbeidsjaren) FILTER (WHERE w.vorm <> 'BESCHUT'), 0) AS jaren_regulier,
           sum(w.arbeidsjaren) AS jaren
    FROM {wsw}
    WHERE w.van <= :peildatum AND w.tot > :peildatum AND {wsw.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.regulier, d.personen),
    ('detachering', d.gedetacheerd, d.personen),
    ('begeleid werken', d.begeleid, d.personen),
    ('arbeidsjaren', d.jaren_regulier, d.jaren)
) o (onderdeel, teller, noemer)
