-- What grants come to as we know them now; `rijen` says which. An expenditure counts with what was taken back of it, on its own
-- day; a correction is that of the company through which was spent.
telboeking AS MATERIALIZED (
    SELECT p.toekenning_id, p.deelnemer_id, p.bedrag_cents AS cents, coalesce(q.datum, p.datum) AS dag,
           coalesce(p.sob_id, q.sob_id) IS NOT NULL AS via_sob
    FROM rijen r
    JOIN bestedingversie p ON p.toekenning_id = r.toekenning_id AND p.volgnummer <= r.volgnummer
    -- looked up one by one: a plan for grants of a few expenditures would read all of a large one for each
    LEFT JOIN LATERAL (
        SELECT x.datum, x.sob_id FROM bestedingversie x WHERE x.besteding_id = p.corrigeert OFFSET 0
    ) q ON p.corrigeert IS NOT NULL
),
telpersoon AS MATERIALIZED (
    SELECT b.toekenning_id, b.deelnemer_id, sum(b.cents)::bigint AS cents
    FROM telboeking b
    WHERE b.deelnemer_id IS NOT NULL
    GROUP BY 1, 2
    HAVING sum(b.cents) > 0
),
telgrant AS (
    SELECT r.toekenning_id, r.tranche_id, r.ontvanger_soort AS soort, r.ontvanger_code AS code,
           CASE r.ontvanger_soort WHEN 'SOB' THEN r.ontvanger_code::uuid END AS sob_id, r.bedrag_cents AS verleend_cents,
           r.besteed_cents,
           CASE r.ontvanger_soort WHEN 'SOB' THEN r.besteed_cents ELSE coalesce(s.cents, 0) END AS via_sob_cents,
           r.verplicht_cents, r.teruggevloeid_cents,
           r.bedrag_cents + r.overschreden_cents - r.besteed_cents - r.teruggevloeid_cents AS over_cents,
           coalesce(p.personen, 0) AS personen, coalesce(p.cents, 0) AS persoon_cents
    FROM rijen r
    LEFT JOIN (
        SELECT b.toekenning_id, sum(b.cents)::bigint AS cents FROM telboeking b WHERE b.via_sob GROUP BY 1
    ) s USING (toekenning_id)
    LEFT JOIN (
        SELECT w.toekenning_id, count(*)::int AS personen, sum(w.cents)::bigint AS cents FROM telpersoon w GROUP BY 1
    ) p USING (toekenning_id)
),
teltijdvak AS (
    SELECT m.toekenning_id, k.korrel, k.dag, g.tranche_id, g.soort, g.code, g.sob_id, sum(m.verleend)::bigint AS verleend_cents,
           sum(m.besteed)::bigint AS besteed_cents
    FROM (
        SELECT d.toekenning_id, date_trunc('month', d.dag)::date AS dag, sum(d.verleend) AS verleend, sum(d.besteed) AS besteed
        FROM (
            SELECT r.toekenning_id, r.datum AS dag, r.bedrag_cents AS verleend, 0::bigint AS besteed FROM rijen r
            UNION ALL
            SELECT b.toekenning_id, b.dag, 0, b.cents FROM telboeking b
        ) d
        GROUP BY 1, 2
    ) m
    JOIN telgrant g USING (toekenning_id)
    CROSS JOIN LATERAL (VALUES
        ('M'::"char", m.dag), ('J', date_trunc('year', m.dag)::date)
    ) k (korrel, dag)
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING sum(m.verleend) <> 0 OR sum(m.besteed) <> 0
)
