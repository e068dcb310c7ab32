-- Who came is trajectories from the counts, places of sheltered work, and less how often who came more than once in the
-- period counts too many.
SELECT coalesce(d.dimensie, i.dimensie) AS dimensie, o.onderdeel, o.teller, o.noemer
FROM (
{@wswverandering}
) d
FULL JOIN (
{@instroom}
) i ON i.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(i.personen, 0), abs(coalesce(d.verandering, 0))),
    ('saldo', coalesce(i.personen, 0) + coalesce(d.verandering, 0), 1)
) o (onderdeel, teller, noemer)
