-- What versions of trajectories add to the counts, and on which day. The versions come with teken (1 counts in,
-- -1 counts out) and vervolgd (whether another trajectory follows). A stock comes in with the first day of a span and goes
-- out with the first day after it; what was handed over ended nowhere; what was cancelled never began. The conditions are
-- those of the indicators' own SQL, written as days on which they begin and cease to hold. Telbijdrage says the same of
-- one version, for a batch; this text is what it is held against.
versie AS MATERIALIZED (
    SELECT d.vervolgd, d.teken, t.*,
           ('x' || left(md5(concat_ws('|', 'PLAATS', t.gemeentecode, t.sob_id)), 16))::bit(64)::bigint AS plaats,
           ('x' || left(md5(concat_ws('|', 'KENMERK', t.uitkering, t.afstand)), 16))::bit(64)::bigint AS kenmerk
    FROM {versies}
),
verlenging AS MATERIALIZED (
    SELECT t.plaats, t.kenmerk, t.teken, v.besluit_op, v.rol
    FROM versie t JOIN verlengingversie v USING (traject_id, volgnummer)
    WHERE t.startdatum < 'infinity'
),
bijdrage AS MATERIALIZED (
    SELECT t.plaats, t.kenmerk, t.teken, s.*
    FROM versie t
    CROSS JOIN LATERAL (
        SELECT (t.startdatum + interval '12 months')::date + 1 AS lang_op WHERE t.startdatum < 'infinity'
    ) l
    CROSS JOIN LATERAL (
        -- looked for only where it matters
        SELECT min(v.besluit_op) AS besluit_op
        FROM verlengingversie v
        WHERE l.lang_op < t.einddatum AND v.traject_id = t.traject_id AND v.volgnummer = t.volgnummer
          AND v.nieuwe_einddatum > t.startdatum + interval '12 months'
    ) r
    CROSS JOIN LATERAL (
        SELECT (t.startdatum < t.einddatum)::int AS loopt, (t.afstand <> 'ZEER_GROOT')::int AS niet_zeer_groot,
               (l.lang_op < t.einddatum)::int AS lang,
               -- from when there is a reason; at the latest it no longer matters
               least(greatest(coalesce(r.besluit_op, t.einddatum), l.lang_op), t.einddatum) AS reden_op
    ) k
    CROSS JOIN LATERAL (
        SELECT k.loopt AS lopend, p.deel AS productief, p.deel * (t.uitkering <> 'GEEN')::int AS met_uitkering,
               p.deel * t.productie_uren AS productie_uren, p.deel * t.totaal_uren AS totaal_uren,
               CASE WHEN p.deel = 1
                    THEN ((t.productie_uren * 2000000::bigint + t.totaal_uren) / (2 * t.totaal_uren))::int ELSE 0
               END AS aandelen
        FROM (SELECT k.loopt * (t.productie_uren > 0)::int AS deel) p
    ) w
    CROSS JOIN LATERAL (
        SELECT t.startdatum AS dag, w.*, 0 AS lang, 0 AS lang_niet_zeer_groot, 0 AS lang_zonder_reden,
               0 AS lang_zonder_grond, 0 AS betaald, 0 AS nagegaan, 0 AS werkt, 1 AS begonnen, 0 AS beeindigd,
               0 AS overgedragen, 0 AS eerste_dag, 0 AS vervolg, 0 AS uitval, 0 AS voltooid, 0 AS gestopt,
               0 AS vertrokken, 0 AS ketens, 0 AS ketens_betaald, 0 AS verlengingen, 0 AS met_rol, 0 AS onafhankelijk
        UNION ALL
        SELECT l.lang_op, 0, 0, 0, 0, 0, 0, 1, k.niet_zeer_groot, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        WHERE k.lang = 1
        UNION ALL
        SELECT k.reden_op, 0, 0, 0, 0, 0, 0, 0, 0, -1, k.niet_zeer_groot - 1,
               0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        WHERE k.lang = 1
        UNION ALL
        SELECT t.einddatum, -w.lopend, -w.productief, -w.met_uitkering, -w.productie_uren, -w.totaal_uren, -w.aandelen,
               -k.lang, -k.lang * k.niet_zeer_groot, 0, -k.lang * k.niet_zeer_groot,
               e.betaald, e.betaald * (t.nog_aan_het_werk IS NOT NULL)::int, e.betaald * coalesce(t.nog_aan_het_werk::int, 0),
               0, e.einde, 1 - e.einde, e.einde * (extract(day FROM t.einddatum) = 1 AND t.startdatum < t.einddatum)::int,
               (e.uitstroom = 'VERVOLGTRAJECT')::int, (e.uitstroom = 'UITVAL')::int,
               (e.uitstroom IN ('BESCHUT_WERK', 'VERVOLGTRAJECT', 'OPLEIDING', 'DAGBESTEDING'))::int,
               (e.uitstroom IN ('UITVAL', 'ZIEK'))::int, (e.uitstroom IN ('VERHUISD', 'OVERLEDEN'))::int,
               e.einde * (NOT t.vervolgd AND e.uitstroom <> 'VERVOLGTRAJECT')::int, e.betaald * (NOT t.vervolgd)::int,
               0, 0, 0
        FROM (
            SELECT u.uitstroom, (u.uitstroom <> 'OVERGEDRAGEN')::int AS einde,
                   (u.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS'))::int AS betaald
            FROM (SELECT coalesce(t.uitstroom, '') AS uitstroom) u
        ) e
        WHERE t.einddatum < 'infinity'
    ) s
    WHERE s.dag < 'infinity'
    UNION ALL
    SELECT v.plaats, v.kenmerk, v.teken, v.besluit_op, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           1, (v.rol IS NOT NULL)::int, coalesce((v.rol <> 'SOB_PRODUCTIE')::int, 0)
    FROM verlenging v
)
