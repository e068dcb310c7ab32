-- Hours of production in the stay after readiness, at what an hour brought in for the company. The smallest group is that
-- of those who stayed longer: nobody may see what one of them earned.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer, o.groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {verblijf.dimensie} AS dimensie,
           sum(b.aantal) FILTER (WHERE u.sob_id IS NOT NULL) AS bekend,
           sum(b.aantal) FILTER (WHERE u.sob_id IS NULL) AS onbekend,
           sum(b.uurdagen * u.cents / u.uurdagen) AS cents,
           sum(b.uurdagen) FILTER (WHERE u.sob_id IS NOT NULL) AS uurdagen,
           sum(b.uurdagen) FILTER (WHERE u.sob_id IS NULL) AS uurdagen_onbekend
    FROM {verblijf}
    LEFT JOIN uurwaarde u ON u.sob_id = b.sob_id
    WHERE {verblijf.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, round(d.cents)::bigint, coalesce(d.bekend, 0)),
    ('productie-uren', round(d.uurdagen / 7)::bigint, coalesce(d.bekend, 0)),
    ('opbrengst per productie-uur', round(d.cents * 700 / d.uurdagen)::bigint, coalesce(d.bekend, 0)),
    ('productie-uren zonder bekende opbrengst', round(d.uurdagen_onbekend / 7)::bigint, coalesce(d.onbekend, 0))
) o (onderdeel, teller, groep)
