-- Cents over hundredths of labour years, so hundredfold above; the spread is over companies. The cut per person of a
-- year that the letters don't name lies on the line between the years that they do.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT s.dimensie, sum(s.prijs)::bigint AS prijs, sum(s.bijdrage)::bigint AS bijdrage,
           sum(s.arbeidsjaren)::bigint AS arbeidsjaren, min(s.van) AS van, max(s.tot) AS tot,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
               ORDER BY (100 * s.prijs / nullif(s.arbeidsjaren, 0))::double precision) AS prijzen
    FROM (
        SELECT {wswdeel.dimensie} AS dimensie, w.sob_id,
               sum(w.lonen_cents + w.overig_cents - w.waarde_cents) AS prijs, sum(w.bijdrage_cents) AS bijdrage,
               sum(w.arbeidsjaren) AS arbeidsjaren, min(w.jaar) AS van, max(w.jaar) AS tot
        FROM {wswdeel}
        WHERE w.grondslag = 'REALISATIE' AND {wswdeel.voorwaarde}
        GROUP BY 1, w.sob_id
    ) s
    GROUP BY s.dimensie
) d
LEFT JOIN LATERAL (
    SELECT max(m.jaar) FILTER (WHERE m.jaar <= d.van) AS eerder, min(m.jaar) FILTER (WHERE m.jaar >= d.van) AS later
    FROM middelversie m
    WHERE m.reeks = 'WSW_EFFICIENCYKORTING' AND m.regio IS NULL AND d.van = d.tot AND {bekend.m}
) j ON true
LEFT JOIN LATERAL (
    SELECT a.bedrag_cents + CASE WHEN j.later = j.eerder THEN 0
           ELSE (b.bedrag_cents - a.bedrag_cents) * (d.van - j.eerder) / (j.later - j.eerder) END AS cents
    FROM middelversie a, middelversie b
    WHERE a.reeks = 'WSW_EFFICIENCYKORTING' AND a.regio IS NULL AND a.jaar = j.eerder AND {bekend.a}
      AND b.reeks = 'WSW_EFFICIENCYKORTING' AND b.regio IS NULL AND b.jaar = j.later AND {bekend.b}
) k ON true
CROSS JOIN LATERAL (VALUES
    ('prijs', 100 * d.prijs, d.arbeidsjaren),
    ('rijksbijdrage', 100 * d.bijdrage, d.arbeidsjaren),
    ('prijs: mediaan', round(d.prijzen[1]::numeric)::bigint, 1::bigint),
    ('prijs: P90', round(d.prijzen[2]::numeric)::bigint, 1::bigint),
    ('efficiencykorting per werknemer', k.cents, CASE WHEN k.cents IS NOT NULL THEN 1::bigint END)
) o (onderdeel, teller, noemer)
