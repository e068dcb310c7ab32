-- Months whose number lies outside of what the same month of former years lets expect: the median, give or take three times
-- its robust deviation (1.4826 times the median distance to it), which is never taken for less than the chance of counting
-- (the median's square root) or one. Former years are those since the municipality's first trajectory, at most eight, at least three.
WITH maand AS (
    SELECT m::date AS maand FROM generate_series(:van::date, :tot::date, interval '1 month') m
),
reeks AS (
    SELECT t.gemeentecode, 'BEGONNEN' AS reeks, date_trunc('month', t.startdatum)::date AS maand, count(*) AS aantal
    FROM trajectversie t
    WHERE t.bekend_tot = 'infinity' AND t.startdatum >= :van::date - interval '8 years' AND t.startdatum < 'infinity'
    GROUP BY 1, 3
    UNION ALL
    SELECT t.gemeentecode, 'BEEINDIGD', date_trunc('month', t.einddatum)::date, count(*)
    FROM trajectversie t
    WHERE t.bekend_tot = 'infinity' AND t.einddatum >= :van::date - interval '8 years' AND t.einddatum < 'infinity'
      AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
    GROUP BY 1, 3
),
eerste AS (
    SELECT gemeentecode, min(maand) AS maand FROM reeks WHERE reeks = 'BEGONNEN' GROUP BY gemeentecode
),
vroeger AS (
    SELECT e.gemeentecode, s.reeks, m.maand, coalesce(r.aantal, 0) AS aantal
    FROM eerste e
    CROSS JOIN (VALUES ('BEGONNEN'), ('BEEINDIGD')) s (reeks)
    CROSS JOIN maand m
    CROSS JOIN generate_series(1, 8) j (jaren)
    LEFT JOIN reeks r ON r.gemeentecode = e.gemeentecode AND r.reeks = s.reeks
        AND r.maand = (m.maand - make_interval(years => j.jaren))::date
    WHERE (m.maand - make_interval(years => j.jaren))::date >= e.maand
),
midden AS (
    SELECT gemeentecode, reeks, maand, count(*) AS jaren,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY aantal)::numeric AS mediaan
    FROM vroeger
    GROUP BY gemeentecode, reeks, maand
    HAVING count(*) >= 3
),
band AS (
    SELECT n.*, 3 * greatest(1, sqrt(n.mediaan), 1.4826 * percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(v.aantal - n.mediaan))::numeric) AS breedte
    FROM midden n
    JOIN vroeger v USING (gemeentecode, reeks, maand)
    GROUP BY n.gemeentecode, n.reeks, n.maand, n.jaren, n.mediaan
)
SELECT b.gemeentecode, b.reeks, b.maand, coalesce(r.aantal, 0) AS aantal, b.jaren, round(b.mediaan, 1) AS mediaan,
       greatest(0, round(b.mediaan - b.breedte, 1)) AS onder, round(b.mediaan + b.breedte, 1) AS boven,
       abs(coalesce(r.aantal, 0) - b.mediaan) > b.breedte AS buiten
FROM band b
LEFT JOIN reeks r USING (gemeentecode, reeks, maand)
