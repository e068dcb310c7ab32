CROSS JOIN LATERAL (VALUES
    (NULL, d.ondersteund),
    ('voorziening bij niet zelfstandig Wml', d.wml)
) o (onderdeel, teller)
