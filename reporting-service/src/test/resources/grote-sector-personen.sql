-- People beside trajectories for measuring, at the real size of letters 003 and 004 times :keer: 17,000 applications for
-- sheltered work with 9,000 places, and 105,000 Wsw employments of which every third changed its form once. One in fifty
-- persons has two records, one in ten of sheltered work had a trajectory too.
SELECT setseed(0.43);

CREATE TEMP TABLE dossier AS
SELECT md5('b' || i)::uuid AS dossier_id, 'GM' || lpad(g.gemeente::text, 4, '0') AS gemeentecode,
       md5(CASE WHEN r.b < 0.1 THEN 'd' || i ELSE 'q' || (i - (r.b > 0.98)::int) END)::uuid AS deelnemer_id,
       a.datum AS aanvraagdatum, CASE WHEN r.c < 0.7 THEN 'GEMEENTE' ELSE 'PERSOON' END AS aanvrager,
       CASE WHEN r.d < 0.95 THEN a.datum + 20 + (r.e * 40)::int END AS adviesdatum,
       CASE WHEN r.d < 0.75 THEN 'POSITIEF' WHEN r.d < 0.95 THEN 'NEGATIEF' END AS advies,
       CASE WHEN r.d < 0.53 THEN a.datum + 80 + (r.f * 300)::int END AS plaats,
       CASE WHEN r.g < 0.8 THEN
           ('00000000-0000-7000-8000-' || lpad(to_hex(1 + (g.gemeente + 11 * (i % 2)) % 94), 12, '0'))::uuid END AS sob_id,
       CASE WHEN r.h < 0.3 THEN a.datum + 500 + (r.h * 3000)::int ELSE 'infinity' END AS einde,
       r.e < 0.3 AS wijzigt, 1600 + 100 * (r.f * 16)::int AS uren
FROM generate_series(1, 17000 * :keer) i
CROSS JOIN LATERAL (
    SELECT i * 0 + random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g,
           random() AS h
) r
CROSS JOIN LATERAL (SELECT 1 + (342 * r.a * r.a)::int % 342 AS gemeente) g
CROSS JOIN LATERAL (SELECT '2015-01-01'::date + (random() * 2800)::int + i * 0 AS datum) a;

INSERT INTO beschutversie (
    dossier_id, volgnummer, bekend_van, gemeentecode, deelnemer_id, aanvraagdatum, aanvrager, adviesdatum, advies, advies_einde,
    eerste_plaats, eerste_sob_id)
SELECT dossier_id, 1, '2022-06-01', gemeentecode, deelnemer_id, aanvraagdatum, aanvrager, adviesdatum, advies, 'infinity', plaats,
       CASE WHEN plaats IS NOT NULL THEN sob_id END
FROM dossier;

INSERT INTO beschutdeel (dossier_id, volgnummer, plaats, van, tot, begin, sob_id, uren)
SELECT d.dossier_id, 1, 0, s.van, s.tot, d.plaats, d.sob_id, d.uren + s.meer
FROM dossier d
CROSS JOIN LATERAL (VALUES
    (d.plaats, CASE WHEN d.wijzigt THEN least(d.plaats + 400, d.einde) ELSE d.einde END, 0),
    (CASE WHEN d.wijzigt THEN d.plaats + 400 END, d.einde, 400)
) s (van, tot, meer)
WHERE s.van < s.tot;
DROP TABLE dossier;

INSERT INTO beschutaantalversie (sleutel, volgnummer, bekend_van, gebied, jaar, soort, aantal)
SELECT g.gebied || '-' || j.jaar, 1, '2022-06-01', g.gebied, j.jaar, 'REGELING', CASE g.gebied WHEN 'NL' THEN 9000 ELSE 25 END
FROM (SELECT 'NL' AS gebied UNION ALL SELECT 'GM' || lpad(n::text, 4, '0') FROM generate_series(1, 342) n) g
CROSS JOIN generate_series(2015, 2023) j (jaar);

CREATE TEMP TABLE dienst AS
SELECT md5('w' || i)::uuid AS dienstverband_id, 'GM' || lpad(g.gemeente::text, 4, '0') AS gemeentecode,
       ('00000000-0000-7000-8000-' || lpad(to_hex(1 + (g.gemeente + 11 * (i % 2)) % 94), 12, '0'))::uuid AS sob_id,
       md5('x' || (i - (r.b > 0.98)::int))::uuid AS deelnemer_id, s.van,
       CASE WHEN r.c < 0.45 THEN '2015-01-01'::date + (r.c * 6000)::int ELSE 'infinity' END AS tot,
       CASE WHEN r.d < 0.33 THEN '2016-01-01'::date + (r.d * 7000)::int END AS wijzigt, (r.e * 4)::int % 4 AS vorm,
       4000 + 100 * (r.f * 85)::int AS arbeidsjaren
FROM generate_series(1, 105000 * :keer) i
CROSS JOIN LATERAL (
    SELECT i * 0 + random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g
) r
CROSS JOIN LATERAL (SELECT 1 + (342 * r.a * r.a)::int % 342 AS gemeente) g
CROSS JOIN LATERAL (SELECT '1985-01-01'::date + (r.g * 10900)::int AS van) s;

INSERT INTO dienstverbandversie (dienstverband_id, volgnummer, bekend_van, gemeentecode, sob_id, deelnemer_id)
SELECT dienstverband_id, 1, '2022-06-01', gemeentecode, sob_id, deelnemer_id FROM dienst;

INSERT INTO dienstverbanddeel (dienstverband_id, volgnummer, van, tot, vorm, arbeidsjaren)
SELECT d.dienstverband_id, 1, s.van, s.tot,
       (ARRAY['BESCHUT', 'GROEPSDETACHERING', 'INDIVIDUELE_DETACHERING', 'BEGELEID_WERKEN'])[1 + (d.vorm + s.nr) % 4],
       d.arbeidsjaren
FROM dienst d
CROSS JOIN LATERAL (VALUES (0, d.van, coalesce(least(d.wijzigt, d.tot), d.tot)), (1, d.wijzigt, d.tot)) s (nr, van, tot)
WHERE s.van < s.tot;
DROP TABLE dienst;
