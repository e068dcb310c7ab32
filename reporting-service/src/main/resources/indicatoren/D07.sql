-- Days in ten-thousandths, against months of 30.4375 days: exact to the last digit.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {eersteplaats.dimensie} AS dimensie, sum(t.dagen) AS dagen, count(*) AS plaatsingen,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY t.dagen) AS mediaan
    FROM {eersteplaats}
    WHERE {eersteplaats.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, 10000 * d.dagen, d.plaatsingen),
    ('mediaan', 10000 * d.mediaan, 1::bigint)
) o (onderdeel, teller, noemer)
