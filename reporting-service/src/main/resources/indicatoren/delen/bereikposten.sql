CROSS JOIN LATERAL (VALUES
    (NULL, d.besteed, d.verleend), ('verplicht', d.verplicht, d.verleend),
    ('personen bereikt', coalesce(d.personen, CASE WHEN d.besteed = 0 THEN 0 END), 1::bigint),
    ('per persoon', CASE WHEN d.personen IS NOT NULL THEN d.cents END, d.personen)
) o (onderdeel, teller, noemer)
