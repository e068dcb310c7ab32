CROSS JOIN LATERAL (VALUES
    (NULL, d.nu),
    ('een jaar eerder', d.eerder),
    ('toename', d.nu - d.eerder)
) o (onderdeel, teller)
