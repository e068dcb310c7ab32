-- A large read model, straight into the tables: :sobs companies of which :fusies went over, and :trajecten trajectories
-- of which a third were corrected. Only for measuring; the numbers stand where {sobs}, {fusies}, {trajecten} are.
SELECT setseed(0.5);

INSERT INTO regioversie (code, volgnummer, bekend_van, naam, geldig_van)
SELECT 'AM' || lpad(r::text, 2, '0'), 1, '2019-01-01', 'Regio ' || r, '2015-01-01' FROM generate_series(1, 35) r;

INSERT INTO gemeenteversie (gemeentecode, volgnummer, bekend_van, naam, geldig_van)
SELECT 'GM' || lpad(g::text, 4, '0'), 1, '2019-01-01', 'Gemeente ' || g, '2015-01-01' FROM generate_series(1, 342) g;
INSERT INTO gemeente_regio (gemeentecode, volgnummer, regio, geldig_van)
SELECT 'GM' || lpad(g::text, 4, '0'), 1, 'AM' || lpad((1 + g % 35)::text, 2, '0'), '2015-01-01'
FROM generate_series(1, 342) g;

INSERT INTO sobversie (sob_id, volgnummer, bekend_van, naam, fictief, geldig_van)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(s), 12, '0'))::uuid, 1, '2019-01-01', 'Bedrijf ' || s, true, '2015-01-01'
FROM generate_series(1, {sobs}) s;
INSERT INTO sob_feit (sob_id, volgnummer, soort, waarde, plaats, geldig_van)
SELECT sob_id, 1, 'ZETEL', 'GM' || lpad((1 + row_number() OVER () % 342)::text, 4, '0'), '', '2015-01-01' FROM sobversie;

-- five into one thrice over, every sixth of those into a next one a year later; a tenth divided over two by municipality
CREATE TEMP TABLE fusie AS
SELECT f AS van, {sobs} / 2 + f / 3 AS naar, date '2021-07-01' AS op FROM generate_series(1, {fusies} * 5 / 6) f
UNION ALL
SELECT {sobs} / 2 + f, {sobs} - f / 10 - 1, date '2022-01-01' FROM generate_series(1, {fusies} / 6) f;
INSERT INTO sob_opvolger (sob_id, volgnummer, opvolger_id, op, aandeel, dubbel)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(van), 12, '0'))::uuid, 1,
       ('00000000-0000-7000-8000-' || lpad(to_hex(naar + d), 12, '0'))::uuid, op,
       CASE WHEN van % 10 > 0 THEN 10000 ELSE 6000 - 2000 * d END, false
FROM fusie CROSS JOIN generate_series(0, 1) d WHERE d = 0 OR van % 10 = 0;
INSERT INTO sob_opvolger_gemeente (sob_id, volgnummer, opvolger_id, gemeentecode)
SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(van), 12, '0'))::uuid, 1,
       ('00000000-0000-7000-8000-' || lpad(to_hex(naar + m % 2), 12, '0'))::uuid,
       'GM' || lpad((1 + (van + m) % 342)::text, 4, '0')
FROM fusie CROSS JOIN generate_series(0, 3) m WHERE van % 10 = 0;

INSERT INTO opgaveversie (opgave_id, volgnummer, bekend_van, sob_id, periode_van, periode_tot, omzet_traject_cents,
    omzet_totaal_cents, kosten_totaal_cents, trajectkosten_cents, verdeelsleutel, wsw_bijdrage_cents,
    gemeentebijdrage_cents, loonkostensubsidie_cents)
SELECT gen_random_uuid(), 1, '2022-01-01', sob_id, '2021-01-01', '2021-12-31', 1001, 100000, 90000, 3003, 'UREN', 1, 2, 3
FROM sobversie;

CREATE TEMP TABLE traject AS
SELECT gen_random_uuid() AS id, 'GM' || lpad((1 + i % 342)::text, 4, '0') AS gemeente,
       ('00000000-0000-7000-8000-' || lpad(to_hex(1 + ((i % 342) * greatest({sobs} / 342, 1) + (i / 342) % greatest({sobs} / 342, 1)) % {sobs}), 12, '0'))::uuid AS sob,
       gen_random_uuid() AS deelnemer, date '2019-01-01' + (random() * 1400)::int AS van, (random() * 300)::int AS dagen,
       random() < 0.8 AS klaar, i % 3 = 0 AS gecorrigeerd
FROM generate_series(1, {trajecten}) i ORDER BY i % 342;
INSERT INTO trajectversie (traject_id, volgnummer, bekend_van, bekend_tot, gemeentecode, sob_id, deelnemer_id, startdatum,
    einddatum, uitstroom, productie_uren, totaal_uren, uitkering, behoud_van_uitkering, doelgroep, afstand)
SELECT id, v, '2022-06-01'::timestamptz + v * interval '1 day',
       CASE WHEN v = 1 AND gecorrigeerd THEN '2022-06-03'::timestamptz ELSE 'infinity' END,
       gemeente, sob, deelnemer, van, CASE WHEN klaar THEN van + dagen ELSE 'infinity' END,
       CASE WHEN klaar THEN 'BETAALD_WERK' END, 1600, 2200, 'PARTICIPATIEWET', true, 'OVERIG', 'GROOT'
FROM traject CROSS JOIN generate_series(1, 2) v WHERE v = 1 OR gecorrigeerd;

-- the company of `./pols bench keten`: six thousand running ones in one municipality
INSERT INTO sobversie (sob_id, volgnummer, bekend_van, naam, fictief, geldig_van)
VALUES ('00000000-0000-7000-8000-ffffffffffff', 1, '2022-01-01', 'Meetbedrijf', true, '2015-01-01');
INSERT INTO trajectversie (traject_id, volgnummer, bekend_van, gemeentecode, sob_id, deelnemer_id, startdatum, einddatum,
    uitstroom, productie_uren, totaal_uren, uitkering, behoud_van_uitkering, doelgroep, afstand)
SELECT gen_random_uuid(), 1, '2022-06-01', 'GM0300', '00000000-0000-7000-8000-ffffffffffff', gen_random_uuid(),
       '2022-01-10', 'infinity', NULL, 1600, 2200, 'PARTICIPATIEWET', true, 'OVERIG', 'GROOT'
FROM generate_series(1, 6000);

ANALYZE;
SELECT werk_opvolging_bij(ARRAY(SELECT DISTINCT sob_id FROM sob_opvolger));
