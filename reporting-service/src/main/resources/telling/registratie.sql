-- What flags of the register of the jobs agreement add to their counts, and on which day, for the country and their municipality:
-- all (A), those of the municipal group (G) and work under these (B). A person with several at once counts once at each.
vlagwerk AS (
    SELECT r.deelnemer_id, r.teken, r.gemeentecode, greatest(r.geldig_van, j.van) AS van, least(r.geldig_tot, j.tot) AS tot
    FROM rijen r JOIN registratiebaan j USING (registratie_id, volgnummer)
    WHERE r.gemeentelijk
),
vlagloopt AS MATERIALIZED (
    SELECT s.deelnemer_id, s.teken, n.plek, s.soort, unnest(range_agg(daterange(s.van, s.tot))) AS loopt
    FROM (
        SELECT r.deelnemer_id, r.teken, r.gemeentecode, v.soort, r.geldig_van AS van, r.geldig_tot AS tot
        FROM rijen r CROSS JOIN LATERAL (VALUES ('A'::"char", true), ('G', r.gemeentelijk)) v (soort, telt)
        WHERE v.telt
        UNION ALL
        SELECT w.deelnemer_id, w.teken, w.gemeentecode, 'B', w.van, w.tot FROM vlagwerk w
    ) s
    CROSS JOIN LATERAL (VALUES (''), (s.gemeentecode)) n (plek)
    WHERE s.van < s.tot
    GROUP BY 1, 2, 3, 4
),
vlagbijdrage AS (
    SELECT l.plek, l.soort, d.dag, l.teken * d.bij * (l.soort = 'A')::int AS alle, l.teken * d.bij * (l.soort = 'G')::int AS gemeentelijk,
           0 AS aan_werk, 0 AS gestopt
    FROM vlagloopt l
    CROSS JOIN LATERAL (VALUES (lower(l.loopt), 1), (upper(l.loopt), -1)) d (dag, bij)
    WHERE l.soort IN ('A', 'G')
    UNION ALL
    SELECT l.plek, l.soort, d.dag, 0, 0, l.teken * d.begin, l.teken * (1 - d.begin)
    FROM vlagloopt l
    CROSS JOIN LATERAL (VALUES (lower(l.loopt), 1), (upper(l.loopt) - 1, 0)) d (dag, begin)
    WHERE l.soort = 'B'
),
vlagsom AS (
    SELECT b.plek AS gemeentecode, k.korrel, k.dag, sum(b.alle)::int AS alle, sum(b.gemeentelijk)::int AS gemeentelijk,
           sum(b.aan_werk)::int AS aan_werk, sum(b.gestopt)::int AS gestopt
    FROM vlagbijdrage b
    CROSS JOIN LATERAL (VALUES
        ('D'::"char", b.dag), ('M', date_trunc('month', b.dag)::date), ('J', date_trunc('year', b.dag)::date)
    ) k (korrel, dag)
    WHERE b.dag < 'infinity' AND (k.korrel <> 'D' OR b.soort <> 'B')
    GROUP BY 1, 2, 3
    HAVING sum(b.alle) <> 0 OR sum(b.gemeentelijk) <> 0 OR sum(b.aan_werk) <> 0 OR sum(b.gestopt) <> 0
),
-- as it is now of who is in several municipalities
vlagspreiding AS (
    SELECT l.deelnemer_id, l.plek AS gemeentecode, l.soort, lower(l.loopt) AS van, upper(l.loopt) AS tot
    FROM (
        SELECT t.*, min(t.plek) OVER van_een <> max(t.plek) OVER van_een AS meer
        FROM vlagloopt t
        WHERE t.plek <> '' AND t.teken = 1
        WINDOW van_een AS (PARTITION BY t.deelnemer_id, t.soort)
    ) l
    WHERE l.meer
),
-- as it is now of who went to work more than once
baanpauze AS (
    SELECT l.deelnemer_id, l.plek AS gemeentecode, l.van, l.tot
    FROM (
        SELECT t.deelnemer_id, t.plek, upper(t.loopt) AS van,
               lead(lower(t.loopt)) OVER (PARTITION BY t.deelnemer_id, t.plek ORDER BY lower(t.loopt)) AS tot
        FROM vlagloopt t
        WHERE t.soort = 'B' AND t.teken = 1
    ) l
    WHERE l.tot IS NOT NULL
)
