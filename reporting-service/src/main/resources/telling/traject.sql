-- What the versions of trajectories that we know now add to the counts, and on which day. A stock comes in with the first
-- day of a span and goes out with the first day after it; what was handed over ended nowhere; what was cancelled never
-- began. The conditions are those of the indicators' own SQL, written as days on which they begin and cease to hold.
-- Telbijdrage says the same of one version, for a batch; this text is what it is held against. What is the same for many
-- is worked out once: the number of a cell, and the sums of a cell and a day before those of longer spans.
plaats AS MATERIALIZED (
    SELECT ('x' || left(md5(concat_ws('|', 'PLAATS', p.gemeentecode, p.sob_id)), 16))::bit(64)::bigint AS cel, p.*
    FROM (SELECT DISTINCT t.gemeentecode, t.sob_id FROM trajectversie t WHERE t.bekend_tot = 'infinity') p
),
kenmerk AS MATERIALIZED (
    SELECT ('x' || left(md5(concat_ws('|', 'KENMERK', k.uitkering, k.afstand)), 16))::bit(64)::bigint AS cel, k.*
    FROM (SELECT DISTINCT t.uitkering, t.afstand FROM trajectversie t WHERE t.bekend_tot = 'infinity') k
),
verlenging AS MATERIALIZED (
    SELECT t.traject_id, p.cel AS plaats, k.cel AS kenmerk, v.besluit_op, v.rol,
           v.nieuwe_einddatum > t.startdatum + interval '12 months' AS telt_als_reden
    FROM verlengingversie v
    JOIN trajectversie t USING (traject_id, volgnummer)
    JOIN plaats p USING (gemeentecode, sob_id)
    JOIN kenmerk k USING (uitkering, afstand)
    WHERE t.bekend_tot = 'infinity' AND t.startdatum < 'infinity'
),
versie AS MATERIALIZED (
    SELECT p.cel AS plaats, k.cel AS kenmerk, t.startdatum, t.einddatum, w.lopend, w.productief,
           w.productief * (t.uitkering <> 'GEEN')::int AS met_uitkering,
           w.productief * t.productie_uren AS productie_uren, w.productief * t.totaal_uren AS totaal_uren,
           CASE WHEN w.productief = 1
                THEN ((t.productie_uren * 2000000::bigint + t.totaal_uren) / (2 * t.totaal_uren))::int ELSE 0
           END AS aandelen,
           l.lang_op, (l.lang_op < t.einddatum)::int AS lang, (t.afstand <> 'ZEER_GROOT')::int AS niet_zeer_groot,
           -- from when there is a reason; at the latest it no longer matters
           least(greatest(coalesce(r.besluit_op, t.einddatum), l.lang_op), t.einddatum) AS reden_op,
           coalesce(t.uitstroom, '') AS uitstroom, t.nog_aan_het_werk, (g.gevolgd IS NULL)::int AS laatste,
           -- past the term of a review before the end
           (t.startdatum + 92 < t.einddatum)::int AS over_termijn, t.evaluaties,
           (t.doelgroep <> 'WSW')::int AS ander, t.verblijf, t.productie_uren::bigint * t.verblijf AS uurdagen
    FROM trajectversie t
    JOIN plaats p USING (gemeentecode, sob_id)
    JOIN kenmerk k USING (uitkering, afstand)
    LEFT JOIN (
        SELECT v.traject_id, min(v.besluit_op) AS besluit_op FROM verlenging v WHERE v.telt_als_reden GROUP BY 1
    ) r USING (traject_id)
    LEFT JOIN (
        SELECT DISTINCT n.vervolg_van AS gevolgd FROM trajectversie n
        WHERE n.vervolg_van IS NOT NULL AND n.bekend_tot = 'infinity'
    ) g ON g.gevolgd = t.traject_id
    CROSS JOIN LATERAL (SELECT (t.startdatum + interval '12 months')::date + 1 AS lang_op) l
    CROSS JOIN LATERAL (
        SELECT (t.startdatum < t.einddatum)::int AS lopend,
               (t.startdatum < t.einddatum AND t.productie_uren > 0)::int AS productief
    ) w
    WHERE t.bekend_tot = 'infinity' AND t.startdatum < 'infinity'
),
-- Reviews that follow each other within the term, from the first of them or the beginning until they are no longer recent
-- or the end: which of them is past the term of the trajectory, and whether it begins so.
reeks AS MATERIALIZED (
    SELECT r.*, (greatest(r.van, r.startdatum + 92) < least(r.laatste + 92, r.einddatum))::int AS telt,
           (r.van >= r.startdatum + 92)::int AS laat, r.laatste + 92 < r.einddatum AS voorbij
    FROM (
        SELECT v.plaats, v.kenmerk, v.startdatum, v.einddatum, greatest(lower(u), v.startdatum) AS van, upper(u) - 92 AS laatste
        FROM versie v
        CROSS JOIN LATERAL unnest(
            (SELECT range_agg(daterange(lower(e), upper(e) + 91)) FROM unnest(v.evaluaties) e)
        ) u
        WHERE v.evaluaties IS NOT NULL AND v.lopend = 1
    ) r
    WHERE r.van < least(r.laatste + 92, r.einddatum)
),
bijdrage AS (
    SELECT plaats, kenmerk, startdatum AS dag, lopend, productief, met_uitkering, productie_uren, totaal_uren, aandelen,
           0 AS lang, 0 AS lang_niet_zeer_groot, 0 AS lang_zonder_reden, 0 AS lang_zonder_grond,
           0 AS betaald, 0 AS nagegaan, 0 AS werkt, 1 AS begonnen, 0 AS beeindigd, 0 AS overgedragen, 0 AS eerste_dag,
           0 AS vervolg, 0 AS uitval, 0 AS voltooid, 0 AS gestopt, 0 AS vertrokken, 0 AS ketens, 0 AS ketens_betaald,
           0 AS verlengingen, 0 AS met_rol, 0 AS onafhankelijk, 0 AS termijn, over_termijn AS termijn_na, 0 AS recent,
           0 AS recent_na, 0 AS termijn_recent, 0 AS termijn_recent_na, 0 AS tot_3, 0 AS tot_6, 0 AS tot_12,
           ander AS ingestroomd, 0 AS werkfit, 0 AS langer, 0 AS verblijf_dagen, 0::bigint AS verblijf_kwadraten,
           0 AS verblijf_productief, 0::bigint AS verblijf_uurdagen
    FROM versie
    UNION ALL
    SELECT plaats, kenmerk, lang_op, 0, 0, 0, 0, 0, 0, 1, niet_zeer_groot, 1, 1,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM versie
    WHERE lang = 1
    UNION ALL
    SELECT plaats, kenmerk, reden_op, 0, 0, 0, 0, 0, 0, 0, 0, -1, niet_zeer_groot - 1,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM versie
    WHERE lang = 1 AND reden_op < 'infinity'
    UNION ALL
    SELECT t.plaats, t.kenmerk, t.einddatum, -t.lopend, -t.productief, -t.met_uitkering, -t.productie_uren, -t.totaal_uren,
           -t.aandelen, -t.lang, -t.lang * t.niet_zeer_groot, 0, -t.lang * t.niet_zeer_groot,
           e.betaald, e.betaald * (t.nog_aan_het_werk IS NOT NULL)::int, e.betaald * coalesce(t.nog_aan_het_werk::int, 0),
           0, e.einde, 1 - e.einde, e.einde * t.lopend * (extract(day FROM t.einddatum) = 1)::int,
           (t.uitstroom = 'VERVOLGTRAJECT')::int, (t.uitstroom = 'UITVAL')::int,
           (t.uitstroom IN ('BESCHUT_WERK', 'VERVOLGTRAJECT', 'OPLEIDING', 'DAGBESTEDING'))::int,
           (t.uitstroom IN ('UITVAL', 'ZIEK'))::int, (t.uitstroom IN ('VERHUISD', 'OVERLEDEN'))::int,
           e.einde * t.laatste * (t.uitstroom <> 'VERVOLGTRAJECT')::int, e.betaald * t.laatste,
           0, 0, 0, -t.over_termijn, 0, 0, 0, 0, 0,
           e.einde * (t.einddatum <= t.startdatum + interval '3 months')::int,
           e.einde * (t.einddatum <= t.startdatum + interval '6 months')::int,
           e.einde * (t.einddatum <= t.startdatum + interval '12 months')::int,
           0, e.einde * (t.verblijf IS NOT NULL)::int, e.einde * coalesce(t.verblijf > 0, false)::int,
           e.einde * coalesce(t.verblijf, 0), e.einde * coalesce(t.verblijf::bigint * t.verblijf, 0),
           e.einde * coalesce(t.uurdagen > 0, false)::int, e.einde * coalesce(t.uurdagen, 0)
    FROM versie t
    CROSS JOIN LATERAL (
        SELECT (t.uitstroom <> 'OVERGEDRAGEN')::int AS einde,
               (t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS'))::int AS betaald
    ) e
    WHERE t.einddatum < 'infinity'
    UNION ALL
    SELECT plaats, kenmerk, besluit_op, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           1, (rol IS NOT NULL)::int, coalesce((rol <> 'SOB_PRODUCTIE')::int, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0,
           0, 0, 0, 0, 0, 0, 0
    FROM verlenging
    UNION ALL
    SELECT r.plaats, r.kenmerk, e.dag, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           0, 0, e.recent, e.recent_na, e.termijn_recent, e.termijn_recent_na, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM reeks r
    CROSS JOIN LATERAL (VALUES
        (r.van, 1, 0, r.telt * r.laat, 0),
        (r.startdatum, 0, 0, 0, r.telt * (1 - r.laat)),
        (CASE WHEN r.voorbij THEN r.laatste END, 0, -1, 0, -r.telt),
        (CASE WHEN NOT r.voorbij THEN r.einddatum END, -1, 0, -r.telt, 0)
    ) e (dag, recent, recent_na, termijn_recent, termijn_recent_na)
    WHERE e.dag IS NOT NULL
)
