-- A large sector for measuring, made where it is stored: trajectories of 2019 to 2022 with durations as in letter 001, two
-- companies per municipality, courses for some; provisions, a fifth as many running as there are trajectories.
SELECT setseed(0.42);

INSERT INTO trajectversie (
    traject_id, volgnummer, bekend_van, gemeentecode, sob_id, deelnemer_id, startdatum, einddatum, uitstroom, productie_uren,
    totaal_uren, uitkering, behoud_van_uitkering, doelgroep, afstand, werkfit_op, loonwaarde, nog_aan_het_werk, evaluaties,
    onderbroken)
SELECT md5('t' || i)::uuid, 1, '2022-06-01'::timestamptz + i * interval '1 second', 'GM' || lpad(g.gemeente::text, 4, '0'),
       ('00000000-0000-7000-8000-' || lpad(to_hex(1 + (g.gemeente + 11 * (i % 2)) % 94), 12, '0'))::uuid,
       md5('d' || (i - (r.e < 0.05)::int))::uuid, d.start, d.einde,
       CASE WHEN d.einde < 'infinity' THEN
           (ARRAY['BETAALD_WERK', 'BETAALD_WERK_MET_LKS', 'VERVOLGTRAJECT', 'UITVAL', 'OVERIG'])[1 + (r.f * 5)::int % 5] END,
       CASE WHEN r.g < 0.2 THEN 0 ELSE 400 + 25 * (r.g * 80)::int END, 2600 + 25 * (r.f * 30)::int,
       (ARRAY['PARTICIPATIEWET', 'PARTICIPATIEWET', 'WW', 'GEEN', 'WAJONG'])[1 + (r.h * 5)::int % 5], r.h < 0.8,
       CASE WHEN r.q < 0.1 THEN 'WSW' ELSE 'OVERIG' END,
       (ARRAY['KLEIN', 'GROOT', 'ZEER_GROOT'])[1 + (r.j * 3)::int % 3],
       CASE WHEN r.k < 0.4 THEN d.start + (r.k * 600)::int END, CASE WHEN r.l < 0.4 THEN (r.l * 250)::int END,
       CASE WHEN r.f < 0.3 THEN r.g < 0.7 END,
       CASE WHEN r.m < 0.6 THEN (
           SELECT range_agg(daterange(d.start + 90 * n, d.start + 90 * n + 1))
           FROM generate_series(1, 1 + (r.m * 4)::int) n) END,
       CASE WHEN r.n < 0.1 THEN datemultirange(daterange(d.start + 20, d.start + 20 + (r.n * 300)::int)) END
FROM generate_series(1, :aantal) i
CROSS JOIN LATERAL (
    SELECT i * 0 + random() AS a, random() AS b, random() AS c, random() AS d, random() AS e, random() AS f, random() AS g,
           random() AS h, random() AS q, random() AS j, random() AS k, random() AS l, random() AS m, random() AS n
) r
CROSS JOIN LATERAL (SELECT 1 + (342 * r.a * r.a)::int % 342 AS gemeente) g
CROSS JOIN LATERAL (SELECT '2019-01-01'::date + (r.b * 1400)::int AS start) s
CROSS JOIN LATERAL (
    SELECT s.start, s.start + CASE WHEN r.c < 0.38 THEN 2 + (r.d * 89)::int WHEN r.c < 0.76 THEN 92 + (r.d * 90)::int
                                   WHEN r.c < 0.94 THEN 183 + (r.d * 182)::int ELSE 366 + (r.d * 500)::int END AS gepland
) p
CROSS JOIN LATERAL (
    SELECT p.start, CASE WHEN p.gepland > '2022-10-31' THEN 'infinity' ELSE p.gepland END AS einde
) d;

INSERT INTO verlengingversie (traject_id, volgnummer, plaats, besluit_op, nieuwe_einddatum, rol)
SELECT traject_id, 1, 0, startdatum + 150, startdatum + 500, 'GEMEENTE_REGIE' FROM trajectversie
WHERE startdatum + 160 < least(einddatum, '2022-10-31'::date) AND ('x' || left(traject_id::text, 2))::bit(8)::int < 100;

INSERT INTO voorzieningversie (
    voorziening_id, volgnummer, bekend_van, gemeentecode, deelnemer_id, type, startdatum, einddatum)
SELECT md5('v' || i)::uuid, 1, '2022-06-01'::timestamptz, 'GM' || lpad(g.gemeente::text, 4, '0'), w.wie::uuid,
       -- one in ten for who can't earn the minimum wage independently, as letters 003 and 004 count
       lpad((CASE WHEN r.b < 0.1 THEN 4 + (r.b * 50)::int % 5 ELSE 1 + (r.b * 30)::int % 3 END)::text, 2, '0'), s.start,
       CASE WHEN s.start + (r.d * 1400)::int > '2022-10-31' THEN 'infinity' ELSE s.start + (r.d * 1400)::int END
FROM generate_series(1, :aantal * 2 / 5) i
CROSS JOIN LATERAL (SELECT i * 0 + random() AS b, random() AS c, random() AS d) r
-- every third has two, nearly always of one municipality
CROSS JOIN LATERAL (SELECT md5('p' || (i * 3 / 4)) AS wie) w
CROSS JOIN LATERAL (
    SELECT 1 + (('x' || left(w.wie, 6))::bit(24)::int + (r.c < 0.01)::int) % 342 AS gemeente
) g
CROSS JOIN LATERAL (SELECT '2018-01-01'::date + (r.c * 1700)::int AS start) s;

INSERT INTO signaalversie (
    signaal_id, volgnummer, bekend_van, gemeentecode, sob_id, gevraagd_op, gemeente_na, sob_na, gesloten)
SELECT md5('s' || traject_id)::uuid, 1, '2022-06-01'::timestamptz, gemeentecode, sob_id, startdatum + 100, productie_uren % 30,
       CASE WHEN productie_uren % 2 = 0 THEN 10 END, false
FROM trajectversie WHERE traject_id::text LIKE '00%';
