-- What provisions add to their counts, and on which day, for the country, their municipality and their type. A person with
-- several at once counts once at each: from the first day to the first on which none of them runs.
telplek AS (
    SELECT r.*, n.plek_gemeente, n.plek_type, daterange(r.startdatum, r.einddatum) AS dagen
    FROM rijen r
    CROSS JOIN LATERAL (VALUES ('', ''), (r.gemeentecode, ''), ('', r.type)) n (plek_gemeente, plek_type)
    WHERE r.startdatum < r.einddatum
),
telbeschut AS (
    SELECT b.deelnemer_id, b.teken, range_agg(b.dagen) AS dagen
    FROM (
        SELECT r.deelnemer_id, r.teken, r.dagen FROM telplek r WHERE r.plek_type = '05'
        UNION ALL
        SELECT w.deelnemer_id, w.teken, daterange(s.van, s.tot)
        FROM (SELECT DISTINCT r.deelnemer_id, r.teken FROM rijen r WHERE r.type IN ('04', '06')) w
        JOIN beschutversie v ON v.deelnemer_id = w.deelnemer_id AND v.bekend_tot = 'infinity'
        JOIN beschutdeel s USING (dossier_id, volgnummer)
    ) b
    GROUP BY 1, 2
),
-- All (A), those for who can't earn the minimum wage independently (W), and of these support at work (O) on days without
-- sheltered work anywhere, by its code or by a place; by type only all.
telloopt AS MATERIALIZED (
    SELECT p.deelnemer_id, p.teken, p.plek_gemeente, p.plek_type, s.soort, unnest(s.dagen) AS loopt
    FROM (
        SELECT t.deelnemer_id, t.teken, t.plek_gemeente, t.plek_type, range_agg(t.dagen) AS alle,
               range_agg(t.dagen) FILTER (WHERE t.type IN ('04', '05', '06', '07', '08') AND t.plek_type = '') AS wml,
               range_agg(t.dagen) FILTER (WHERE t.type IN ('04', '06') AND t.plek_type = '') AS steun
        FROM telplek t
        GROUP BY 1, 2, 3, 4
    ) p
    LEFT JOIN telbeschut b ON b.deelnemer_id = p.deelnemer_id AND b.teken = p.teken AND p.steun IS NOT NULL
    CROSS JOIN LATERAL (VALUES
        ('A'::"char", p.alle), ('W', p.wml), ('O', p.steun - coalesce(b.dagen, '{}'))
    ) s (soort, dagen)
    WHERE s.dagen IS NOT NULL
),
telbijdrage AS (
    SELECT p.plek_gemeente, p.plek_type, d.dag, d.teken AS voorzieningen, 0 AS personen, 0 AS wml, 0 AS ondersteund
    FROM telplek p
    CROSS JOIN LATERAL (VALUES (p.startdatum, p.teken), (p.einddatum, -p.teken)) d (dag, teken)
    UNION ALL
    SELECT p.plek_gemeente, p.plek_type, d.dag, 0, d.teken * (p.soort = 'A')::int, d.teken * (p.soort = 'W')::int,
           d.teken * (p.soort = 'O')::int
    FROM telloopt p
    CROSS JOIN LATERAL (VALUES (lower(p.loopt), p.teken), (upper(p.loopt), -p.teken)) d (dag, teken)
),
telsom AS (
    SELECT b.plek_gemeente AS gemeentecode, b.plek_type AS type, k.korrel, k.dag, sum(b.voorzieningen)::int AS voorzieningen,
           sum(b.personen)::int AS personen, sum(b.wml)::int AS wml, sum(b.ondersteund)::int AS ondersteund
    FROM telbijdrage b
    CROSS JOIN LATERAL (VALUES
        ('D'::"char", b.dag), ('M', date_trunc('month', b.dag)::date), ('J', date_trunc('year', b.dag)::date)
    ) k (korrel, dag)
    WHERE b.dag < 'infinity'
    GROUP BY 1, 2, 3, 4
    HAVING sum(b.voorzieningen) <> 0 OR sum(b.personen) <> 0 OR sum(b.wml) <> 0 OR sum(b.ondersteund) <> 0
),
-- as it is now of who is in several municipalities
spreiding AS (
    SELECT l.deelnemer_id, l.plek_gemeente AS gemeentecode, l.soort, lower(l.loopt) AS van, upper(l.loopt) AS tot
    FROM (
        SELECT t.*, min(t.plek_gemeente) OVER van_een <> max(t.plek_gemeente) OVER van_een AS meer
        FROM telloopt t
        WHERE t.plek_gemeente <> '' AND t.teken = 1
        WINDOW van_een AS (PARTITION BY t.deelnemer_id, t.soort)
    ) l
    WHERE l.meer
)
