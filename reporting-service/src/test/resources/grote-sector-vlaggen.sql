-- Flags of the register of the jobs agreement for measuring, as many as there are: 65,000, four in five of a municipality, and
-- 45,000 jobs under them; one in fifty persons has flags in two municipalities.
INSERT INTO registratieversie (
    registratie_id, volgnummer, bekend_van, gemeentecode, deelnemer_id, grond, gemeentelijk, geldig_van, geldig_tot)
SELECT md5('vlag' || i)::uuid, 1, '2022-06-01', 'GM' || lpad((1 + (i / (1 + (i % 50 = 1)::int)) % 342)::text, 4, '0'),
       md5('geflagd' || i - (i % 50 = 1)::int)::uuid, 'PRAKTIJKROUTE', i % 5 > 0, v.van,
       CASE WHEN i % 7 = 0 THEN v.van + 200 + i % 900 ELSE 'infinity' END
FROM generate_series(1, 65000) i
CROSS JOIN LATERAL (SELECT '2013-01-01'::date + (i * 37) % 3600 AS van) v;

-- every third person has two jobs, half of these with months between
INSERT INTO registratiebaan (registratie_id, volgnummer, plaats, van, tot, sector, uren)
SELECT md5('vlag' || i)::uuid, 1, n, v.van + 60 + 500 * n,
       CASE WHEN n = 0 THEN v.van + 400 + 160 * (i % 2) ELSE 'infinity' END, 'MARKT', 2500
FROM generate_series(1, 65000) i
CROSS JOIN LATERAL (SELECT '2013-01-01'::date + (i * 37) % 3600 AS van) v
CROSS JOIN generate_series(0, 1) n
WHERE CASE n WHEN 0 THEN i % 2 = 0 OR i % 3 = 0 ELSE i % 3 = 0 AND i % 4 < 2 END;
