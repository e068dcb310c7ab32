-- What provisions add to their counts, and on which day, for the country, their municipality and their type. A person with
-- several at once counts once at each: from the first day to the first on which none of them runs.
telplek AS (
    SELECT r.*, n.plek_gemeente, n.plek_type
    FROM rijen r
    CROSS JOIN LATERAL (VALUES ('', ''), (r.gemeentecode, ''), ('', r.type)) n (plek_gemeente, plek_type)
    WHERE r.startdatum < r.einddatum
),
telbijdrage AS (
    SELECT p.plek_gemeente, p.plek_type, d.dag, d.teken AS voorzieningen, 0 AS personen
    FROM telplek p
    CROSS JOIN LATERAL (VALUES (p.startdatum, p.teken), (p.einddatum, -p.teken)) d (dag, teken)
    UNION ALL
    SELECT p.plek_gemeente, p.plek_type, d.dag, 0, d.teken
    FROM (
        SELECT t.plek_gemeente, t.plek_type, t.teken, unnest(range_agg(daterange(t.startdatum, t.einddatum))) AS loopt
        FROM telplek t
        GROUP BY t.deelnemer_id, t.plek_gemeente, t.plek_type, t.teken
    ) p
    CROSS JOIN LATERAL (VALUES (lower(p.loopt), p.teken), (upper(p.loopt), -p.teken)) d (dag, teken)
),
telsom AS (
    SELECT b.plek_gemeente AS gemeentecode, b.plek_type AS type, k.korrel, k.dag, sum(b.voorzieningen)::int AS voorzieningen,
           sum(b.personen)::int AS personen
    FROM telbijdrage b
    CROSS JOIN LATERAL (VALUES
        ('D'::"char", b.dag), ('M', date_trunc('month', b.dag)::date), ('J', date_trunc('year', b.dag)::date)
    ) k (korrel, dag)
    WHERE b.dag < 'infinity'
    GROUP BY 1, 2, 3, 4
    HAVING sum(b.voorzieningen) <> 0 OR sum(b.personen) <> 0
)
