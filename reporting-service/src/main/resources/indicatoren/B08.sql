-- How companies are spread (D8): a mean can hide one that depends on production work. Shares are in ten-thousandths,
-- interpolated, so that no company's own figure is the answer for all.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {rekening.dimensie} AS dimensie, count(*) AS bedrijven,
           count(*) FILTER (WHERE b.traject_cents * 10000 > :drempelAandeel * b.omzet_cents) AS boven_drempel,
           count(*) FILTER (WHERE b.traject_cents > b.trajectkosten_cents) AS boven_kosten,
           sum(b.traject_cents)::bigint AS traject, sum(b.omzet_cents)::bigint AS omzet,
           sum(b.trajectkosten_cents)::bigint AS kosten,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
               ORDER BY (b.traject_cents / nullif(b.omzet_cents, 0))::double precision) AS aandelen,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
               ORDER BY (b.traject_cents / nullif(b.trajectkosten_cents, 0))::double precision) AS dekkingen
    FROM {rekening}
    WHERE {rekening.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('aandeel in omzet: samen', d.traject, d.omzet),
    ('aandeel in omzet: mediaan', round((d.aandelen[1] * 10000)::numeric)::bigint, 10000::bigint),
    ('aandeel in omzet: P90', round((d.aandelen[2] * 10000)::numeric)::bigint, 10000::bigint),
    ('aandeel in omzet: bedrijven boven de drempel', d.boven_drempel, d.bedrijven),
    ('kostendekking: samen', d.traject, d.kosten),
    ('kostendekking: mediaan', round((d.dekkingen[1] * 10000)::numeric)::bigint, 10000::bigint),
    ('kostendekking: P90', round((d.dekkingen[2] * 10000)::numeric)::bigint, 10000::bigint),
    ('kostendekking: bedrijven boven 100 %', d.boven_kosten, d.bedrijven)
) o (onderdeel, teller, noemer)
