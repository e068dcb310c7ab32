-- Grants for measuring: six schemes over four years, each to 342 municipalities, 35 teams and 94 companies; four expenditures of
-- each, of two schemes on persons, of whom one in ten is reached more often; every fifth grant took half of the first back.
INSERT INTO regelingversie (regeling_id, volgnummer, bekend_van, code, naam, vrij_besteedbaar, terugvloeiing)
SELECT md5('regeling' || r)::uuid, 1, '2019-01-01', 'REGELING-' || r, 'Regeling ' || r, r % 2 = 0, r % 2 = 1
FROM generate_series(1, 6) r;

INSERT INTO trancheversie (regeling_id, volgnummer, tranche_id, jaar, bedrag_cents, doel, oormerk)
SELECT md5('regeling' || r)::uuid, 1, md5('tranche' || r || j)::uuid, j, 60000000000, 'doel',
       CASE WHEN r > 4 THEN 'SAMEN' END
FROM generate_series(1, 6) r CROSS JOIN generate_series(2019, 2022) j;

CREATE TEMP TABLE grant_proef AS
SELECT md5('toekenning' || r || j || i)::uuid AS id, md5('regeling' || r)::uuid AS regeling, md5('tranche' || r || j)::uuid AS tranche,
       r, i, i % 5 = 0 AS terug, make_date(j, 1 + (7 * i + r) % 12, 5) AS datum,
       CASE WHEN i <= 342 THEN 'GEMEENTE' WHEN i <= 377 THEN 'RMT' ELSE 'SOB' END AS soort,
       CASE WHEN i <= 342 THEN 'GM' || lpad(i::text, 4, '0')
            WHEN i <= 377 THEN 'AM' || lpad((i - 342)::text, 2, '0')
            ELSE '00000000-0000-7000-8000-' || lpad(to_hex(i - 377), 12, '0') END AS code
FROM generate_series(1, 6) r CROSS JOIN generate_series(2019, 2022) j CROSS JOIN generate_series(1, 471) i;

-- version 1 is the grant, 2 to 5 an expenditure each, 6 what was taken back
INSERT INTO toekenningversie (toekenning_id, volgnummer, bekend_van, bekend_tot, regeling_id, tranche_id, ontvanger_soort,
    ontvanger_code, bedrag_cents, besteed_cents, datum)
SELECT g.id, v, '2022-06-01'::timestamptz + v * interval '1 day',
       CASE WHEN v < 5 + g.terug::int THEN '2022-06-02'::timestamptz + v * interval '1 day' ELSE 'infinity' END,
       g.regeling, g.tranche, g.soort, g.code, 100000000 + g.i, 100000 * (least(v, 5) - 1) - 50000 * (v = 6)::int, g.datum
FROM grant_proef g CROSS JOIN LATERAL generate_series(1, 5 + g.terug::int) v;

INSERT INTO bestedingversie (toekenning_id, volgnummer, besteding_id, bedrag_cents, datum, sob_id, corrigeert, deelnemer_id)
SELECT g.id, v, md5('besteding' || g.id || v)::uuid, CASE WHEN v = 6 THEN -50000 ELSE 100000 END, g.datum + 30 * v,
       CASE WHEN g.soort = 'GEMEENTE' AND v IN (2, 3) THEN
           ('00000000-0000-7000-8000-' || lpad(to_hex(1 + g.i % 94), 12, '0'))::uuid END,
       CASE WHEN v = 6 THEN md5('besteding' || g.id || 2)::uuid END,
       CASE WHEN g.r IN (1, 3) THEN
           md5('bereikt' || CASE WHEN g.i % 10 = 3 THEN '' || g.i % 97 ELSE g.id::text END || least(v % 6, 2))::uuid END
FROM grant_proef g CROSS JOIN LATERAL generate_series(2, 5 + g.terug::int) v;

DROP TABLE grant_proef;
