-- Common tables that a statement is put behind, each under its name; only those that it reads, and those that these
-- read. {bekend.x} stands for: the versions of x that were our knowledge.

-- @herleid: where codes stand that the municipal division asked hasn't, each with its places of 10,000
herleid AS MATERIALIZED (
    SELECT x.* FROM jsonb_to_recordset(:herleiding::jsonb) AS x (van text, naar text, vanaf int, tot int, meest boolean)
)

-- @toeloop: whose trajectories count for the company asked: its own and those of who went over into it; all of them but
-- those of the municipalities in uitgezonderd, or (rest is false) only those
toeloop AS MATERIALIZED (
    SELECT k.sob_id, coalesce(p.opvolger_id, k.sob_id) = :sob::uuid AS rest,
           coalesce(u.gemeenten, '{}') AS uitgezonderd
    FROM (SELECT :sob::uuid UNION SELECT v.sob_id FROM opvolging v WHERE v.opvolger_id = :sob::uuid) k (sob_id)
    LEFT JOIN opvolging p ON p.sob_id = k.sob_id AND p.gemeentecode = ''
    CROSS JOIN LATERAL (
        SELECT array_agg(o.gemeentecode) AS gemeenten
        FROM opvolging o
        WHERE o.sob_id = k.sob_id AND o.gemeentecode <> ''
          AND (o.opvolger_id = :sob::uuid) <> (coalesce(p.opvolger_id, k.sob_id) = :sob::uuid)
    ) u
)

-- @streek: the region of a municipality on the day: the last that began by then. One that was joined into another
-- keeps its last region; one that is yet to come has its first.
streek AS (
    SELECT DISTINCT ON (x.gemeentecode) x.gemeentecode, x.regio
    FROM gemeente_regio x JOIN gemeenteversie g USING (gemeentecode, volgnummer)
    WHERE {bekend.g}
    ORDER BY x.gemeentecode, (x.geldig_van <= {streekop}) DESC,
             CASE WHEN x.geldig_van <= {streekop} THEN x.geldig_van END DESC, x.geldig_van
)

-- @zetel: the seat of a company on the day, with its region, by the same rule
zetel AS (
    SELECT DISTINCT ON (f.sob_id) f.sob_id, f.waarde AS gemeentecode, r.regio
    FROM sob_feit f JOIN sobversie v USING (sob_id, volgnummer)
    LEFT JOIN streek r ON r.gemeentecode = f.waarde
    WHERE f.soort = 'ZETEL' AND {bekend.v}
    ORDER BY f.sob_id, (f.geldig_van <= :opvolgingOp) DESC,
             CASE WHEN f.geldig_van <= :opvolgingOp THEN f.geldig_van END DESC, f.geldig_van
)

-- @opgavedeel: the statements of the period, laid out over those for whom they count
opgavedeel AS (
    SELECT e.opgave_id, e.volgnummer, e.periode_van, e.periode_tot, u.*
    FROM opgaveversie e
    LEFT JOIN erfenis d ON d.sob_id = e.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[e.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(
        h.sobs, verdeel(e.omzet_traject_cents, h.delen), verdeel(e.omzet_totaal_cents, h.delen),
        verdeel(e.trajectkosten_cents, h.delen), verdeel(e.gemeentebijdrage_cents, h.delen),
        verdeel(e.wsw_bijdrage_cents, h.delen), verdeel(e.loonkostensubsidie_cents, h.delen),
        verdeel(e.kosten_totaal_cents, h.delen)
    ) u (sob_id, omzet_traject_cents, omzet_totaal_cents, trajectkosten_cents, gemeentebijdrage_cents, wsw_bijdrage_cents,
         loonkostensubsidie_cents, kosten_totaal_cents)
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {bekend.e}{erflater}
)

-- @gekozen: the tranches in the sum
gekozen AS (
    SELECT r.code AS regeling, r.vrij_besteedbaar, r.terugvloeiing,
           t.jaar, t.oormerk, t.tranche_id, t.onderdeel_van, t.bedrag_cents
    FROM regelingversie r JOIN trancheversie t USING (regeling_id, volgnummer)
    WHERE {bekend.r}{keuze}
)

-- @onder: a tranche and all that are part of it
onder (tranche_id, deel_id) AS (
    SELECT tranche_id, tranche_id FROM gekozen
    UNION
    SELECT o.tranche_id, t.tranche_id
    FROM onder o
    JOIN trancheversie t ON t.onderdeel_van = o.deel_id
    JOIN regelingversie r USING (regeling_id, volgnummer)
    WHERE {bekend.r}
)

-- @verleend: what was granted from a tranche or a part of it, for whom it counts now
verleend AS (
    SELECT o.tranche_id, b.toekenning_id, b.volgnummer, b.ontvanger_soort AS soort, b.ontvanger_code AS code,
           u.sob_id, u.cents
    FROM onder o
    JOIN toekenningversie b ON b.tranche_id = o.deel_id
    CROSS JOIN LATERAL (
        SELECT CASE b.ontvanger_soort WHEN 'SOB' THEN b.ontvanger_code::uuid END AS sob_id
    ) i
    LEFT JOIN erfenis d ON d.sob_id = i.sob_id
    CROSS JOIN LATERAL unnest(
        coalesce(d.opvolgers, ARRAY[i.sob_id]), verdeel(b.bedrag_cents, coalesce(d.delen, ARRAY[1::numeric]))
    ) u (sob_id, cents)
    WHERE {bekend.b}
)

-- @geplaatst: the same with where it went, and what is left of the tranche
geplaatst AS (
    SELECT v.tranche_id, v.toekenning_id, v.volgnummer, v.cents,
           CASE v.soort WHEN 'GEMEENTE' THEN v.code ELSE z.gemeentecode END AS gemeentecode,
           v.sob_id::text AS sob,
           CASE v.soort WHEN 'RMT' THEN v.code WHEN 'GEMEENTE' THEN r.regio ELSE z.regio END AS regio
    FROM verleend v
    LEFT JOIN zetel z ON z.sob_id = v.sob_id
    LEFT JOIN streek r ON r.gemeentecode = v.code
    UNION ALL
    SELECT g.tranche_id, NULL, NULL, g.bedrag_cents - coalesce(sum(v.cents), 0), 'NIET_VERLEEND', 'NIET_VERLEEND', 'NIET_VERLEEND'
    FROM gekozen g LEFT JOIN verleend v USING (tranche_id)
    GROUP BY g.tranche_id, g.bedrag_cents
    HAVING g.bedrag_cents <> coalesce(sum(v.cents), 0)
)

-- @toedeling: the tranches in the sum, laid out; a tranche's rows add up to its amount
toedeling AS (
    SELECT g.regeling, g.jaar, g.oormerk, p.toekenning_id, p.volgnummer, p.cents, p.gemeentecode, p.sob, p.regio,
           EXISTS (SELECT FROM gekozen h WHERE h.tranche_id = g.onderdeel_van) AS is_deel
    FROM gekozen g JOIN geplaatst p USING (tranche_id)
)

-- @besteed: the grants from the tranches in the sum with what was spent of them, by whom and through whom
besteed AS (
    SELECT b.toekenning_id, b.volgnummer, g.regeling, g.jaar, g.oormerk, g.vrij_besteedbaar, g.terugvloeiing, u.*,
           CASE b.ontvanger_soort WHEN 'GEMEENTE' THEN b.ontvanger_code ELSE z.gemeentecode END AS gemeentecode,
           u.sob_id::text AS sob,
           CASE b.ontvanger_soort WHEN 'RMT' THEN b.ontvanger_code WHEN 'GEMEENTE' THEN r.regio ELSE z.regio END AS regio
    FROM gekozen g
    JOIN toekenningversie b ON b.tranche_id = g.tranche_id AND {bekend.b}
    CROSS JOIN LATERAL (
        SELECT CASE b.ontvanger_soort WHEN 'SOB' THEN b.ontvanger_code::uuid END AS sob_id
    ) i
    CROSS JOIN LATERAL (
        -- a correction is that of the company through which was spent
        SELECT coalesce(sum(p.bedrag_cents), 0)::bigint AS cents
        FROM bestedingversie p
        LEFT JOIN bestedingversie q ON q.toekenning_id = p.toekenning_id AND q.besteding_id = p.corrigeert
        WHERE p.toekenning_id = b.toekenning_id AND p.volgnummer <= b.volgnummer
          AND coalesce(p.sob_id, q.sob_id) IS NOT NULL
    ) s
    LEFT JOIN erfenis d ON d.sob_id = i.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[i.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(
        h.sobs, verdeel(b.bedrag_cents, h.delen), verdeel(b.besteed_cents, h.delen),
        verdeel(CASE b.ontvanger_soort WHEN 'SOB' THEN b.besteed_cents ELSE s.cents END, h.delen),
        verdeel(b.verplicht_cents, h.delen), verdeel(b.teruggevloeid_cents, h.delen),
        verdeel(b.bedrag_cents + b.overschreden_cents - b.besteed_cents - b.teruggevloeid_cents, h.delen)
    ) u (sob_id, verleend_cents, besteed_cents, via_sob_cents, verplicht_cents, teruggevloeid_cents, over_cents)
    LEFT JOIN zetel z ON z.sob_id = u.sob_id
    LEFT JOIN streek r ON r.gemeentecode = b.ontvanger_code
)

-- @grootboek: grants with what was granted on days of the period, and what was spent on those days less what was taken
-- back of it, on whatever day; by whom
grootboek AS (
    SELECT b.toekenning_id, b.volgnummer, g.code AS regeling, u.*,
           b.ontvanger_soort || ' ' || coalesce(u.sob_id::text, b.ontvanger_code) AS wie,
           CASE b.ontvanger_soort WHEN 'GEMEENTE' THEN b.ontvanger_code ELSE z.gemeentecode END AS gemeentecode,
           u.sob_id::text AS sob,
           CASE b.ontvanger_soort WHEN 'RMT' THEN b.ontvanger_code WHEN 'GEMEENTE' THEN r.regio ELSE z.regio END AS regio
    FROM regelingversie g
    JOIN trancheversie t USING (regeling_id, volgnummer)
    JOIN toekenningversie b ON b.tranche_id = t.tranche_id AND {bekend.b}
    LEFT JOIN (
        SELECT x.toekenning_id, x.volgnummer, sum(p.bedrag_cents)::bigint AS cents
        FROM toekenningversie x
        JOIN bestedingversie p ON p.toekenning_id = x.toekenning_id AND p.volgnummer <= x.volgnummer
        LEFT JOIN bestedingversie q ON q.toekenning_id = p.toekenning_id AND q.besteding_id = p.corrigeert
        WHERE coalesce(q.datum, p.datum) BETWEEN :van AND :tot AND {bekend.x}
        GROUP BY 1, 2
    ) s ON s.toekenning_id = b.toekenning_id AND s.volgnummer = b.volgnummer
    CROSS JOIN LATERAL (
        SELECT CASE b.ontvanger_soort WHEN 'SOB' THEN b.ontvanger_code::uuid END AS sob_id,
               CASE WHEN b.datum BETWEEN :van AND :tot THEN b.bedrag_cents ELSE 0 END AS verleend,
               coalesce(s.cents, 0) AS besteed
    ) i
    LEFT JOIN erfenis d ON d.sob_id = i.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[i.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(h.sobs, verdeel(i.verleend, h.delen), verdeel(i.besteed, h.delen))
        u (sob_id, verleend_cents, besteed_cents)
    LEFT JOIN zetel z ON z.sob_id = u.sob_id
    LEFT JOIN streek r ON r.gemeentecode = b.ontvanger_code
    WHERE (i.verleend <> 0 OR i.besteed <> 0) AND {bekend.g}
)

-- @bereikt: on whom was spent from those grants, and how much, as far as not all of it was taken back; laid out in the
-- same places. A person can't be divided: of a company that was split, each successor reached them.
bereikt AS (
    SELECT g.regeling, g.jaar, g.oormerk, s.deelnemer_id, u.cents,
           CASE b.ontvanger_soort WHEN 'GEMEENTE' THEN b.ontvanger_code ELSE z.gemeentecode END AS gemeentecode,
           u.sob_id::text AS sob,
           CASE b.ontvanger_soort WHEN 'RMT' THEN b.ontvanger_code WHEN 'GEMEENTE' THEN r.regio ELSE z.regio END AS regio
    FROM gekozen g
    JOIN toekenningversie b ON b.tranche_id = g.tranche_id AND {bekend.b}
    CROSS JOIN LATERAL (
        SELECT p.deelnemer_id, sum(p.bedrag_cents)::bigint AS cents
        FROM bestedingversie p
        WHERE p.toekenning_id = b.toekenning_id AND p.volgnummer <= b.volgnummer AND p.deelnemer_id IS NOT NULL
        GROUP BY 1
        HAVING sum(p.bedrag_cents) > 0
    ) s
    CROSS JOIN LATERAL (
        SELECT CASE b.ontvanger_soort WHEN 'SOB' THEN b.ontvanger_code::uuid END AS sob_id
    ) i
    LEFT JOIN erfenis d ON d.sob_id = i.sob_id
    CROSS JOIN LATERAL unnest(
        coalesce(d.opvolgers, ARRAY[i.sob_id]), verdeel(s.cents, coalesce(d.delen, ARRAY[1::numeric]))
    ) u (sob_id, cents)
    LEFT JOIN zetel z ON z.sob_id = u.sob_id
    LEFT JOIN streek r ON r.gemeentecode = b.ontvanger_code
)

-- @telbesteed: the grants from the tranches in the sum with what was spent of them, from the counts
telbesteed AS NOT MATERIALIZED (
    SELECT g.regeling, g.jaar, g.oormerk, g.vrij_besteedbaar, g.terugvloeiing, t.*, 0 AS verdeelde_personen
    FROM gekozen g JOIN teltoekenning t ON t.tranche_id = g.tranche_id
)

-- @telbesteeddeel: the same, laid out over those for whom they count; hardly any is divided, so only those are
telbesteeddeel AS (
    SELECT b.toekenning_id, b.regeling, b.jaar, b.oormerk, b.vrij_besteedbaar, b.terugvloeiing, b.soort, b.code, b.sob_id,
           b.verleend_cents, b.besteed_cents, b.via_sob_cents, b.verplicht_cents, b.teruggevloeid_cents, b.over_cents,
           b.persoon_cents, b.personen, 0 AS verdeelde_personen
    FROM telbesteed b
    WHERE NOT EXISTS (SELECT FROM erfenis d WHERE d.sob_id = b.sob_id)
    UNION ALL
    SELECT b.toekenning_id, b.regeling, b.jaar, b.oormerk, b.vrij_besteedbaar, b.terugvloeiing, b.soort, b.code, u.*, 0, b.personen
    FROM erfenis d
    JOIN telbesteed b ON b.sob_id = d.sob_id
    CROSS JOIN LATERAL unnest(
        d.opvolgers, verdeel(b.verleend_cents, d.delen), verdeel(b.besteed_cents, d.delen),
        verdeel(b.via_sob_cents, d.delen), verdeel(b.verplicht_cents, d.delen), verdeel(b.teruggevloeid_cents, d.delen),
        verdeel(b.over_cents, d.delen),
        -- what was spent on each person is divided by itself
        CASE WHEN b.personen > 0 THEN (
            SELECT array_agg(n.cents ORDER BY n.plek)
            FROM (
                SELECT x.plek, sum(x.cents)::bigint AS cents
                FROM (
                    SELECT verdeel(sum(p.bedrag_cents)::bigint, d.delen) AS cents
                    FROM bestedingversie p
                    WHERE p.toekenning_id = b.toekenning_id AND p.deelnemer_id IS NOT NULL
                    GROUP BY p.deelnemer_id
                    HAVING sum(p.bedrag_cents) > 0
                ) s
                CROSS JOIN LATERAL unnest(s.cents) WITH ORDINALITY x (cents, plek)
                GROUP BY 1
            ) n
        ) END
    ) u
)

-- @teltoedeling: the tranches in the sum as a whole; one of nought only if something was granted from it
teltoedeling AS (
    SELECT g.regeling, g.jaar, g.oormerk, g.bedrag_cents AS cents,
           EXISTS (SELECT FROM gekozen h WHERE h.tranche_id = g.onderdeel_van) AS is_deel
    FROM gekozen g
    WHERE g.bedrag_cents <> 0
       OR EXISTS (SELECT FROM onder o JOIN teltoekenning t ON t.tranche_id = o.deel_id WHERE o.tranche_id = g.tranche_id)
)

-- @telverleend: what was granted from a tranche or a part of it, from the counts
telverleend AS NOT MATERIALIZED (
    SELECT o.tranche_id, t.soort, t.code, t.sob_id, t.verleend_cents AS cents
    FROM onder o JOIN teltoekenning t ON t.tranche_id = o.deel_id
)

-- @teltoedelingdeel: the tranches in the sum, laid out over those for whom they count, with what is left of them
teltoedelingdeel AS (
    SELECT g.regeling, g.jaar, g.oormerk, g.is_deel, p.soort, p.code, p.sob_id, p.cents
    FROM (
        SELECT h.*, EXISTS (SELECT FROM gekozen k WHERE k.tranche_id = h.onderdeel_van) AS is_deel FROM gekozen h OFFSET 0
    ) g
    JOIN (
        SELECT v.* FROM telverleend v WHERE NOT EXISTS (SELECT FROM erfenis d WHERE d.sob_id = v.sob_id)
        UNION ALL
        SELECT v.tranche_id, v.soort, v.code, u.*
        FROM erfenis d
        JOIN telverleend v ON v.sob_id = d.sob_id
        CROSS JOIN LATERAL unnest(d.opvolgers, verdeel(v.cents, d.delen)) u
        UNION ALL
        SELECT h.tranche_id, 'NIET_VERLEEND', 'NIET_VERLEEND', NULL, (h.bedrag_cents - coalesce(v.cents, 0))::bigint
        FROM gekozen h
        LEFT JOIN (SELECT w.tranche_id, sum(w.cents) AS cents FROM telverleend w GROUP BY 1) v USING (tranche_id)
        WHERE h.bedrag_cents <> coalesce(v.cents, 0)
    ) p USING (tranche_id)
)

-- @tranchenu: schemes by their tranches
tranchenu AS (
    SELECT t.tranche_id, r.code AS regeling
    FROM regelingversie r JOIN trancheversie t USING (regeling_id, volgnummer)
    WHERE {bekend.r}
)

-- @telgrootboek: what was granted and spent in the months (or years) of the period, from the counts
telgrootboek AS (
    SELECT x.regeling, m.*
    FROM telgeld m JOIN tranchenu x USING (tranche_id)
    WHERE m.korrel = (:korrel)::"char" AND m.dag BETWEEN :van AND :tot
)

-- @telgrootboekdeel: the same, laid out over those for whom it counts: a grant is divided for the period as a whole
telgrootboekdeel AS (
    SELECT x.regeling, m.soort, m.code, m.sob_id, m.verleend_cents, m.besteed_cents
    FROM telgeld m JOIN tranchenu x USING (tranche_id)
    WHERE m.korrel = (:korrel)::"char" AND m.dag BETWEEN :van AND :tot
      AND NOT EXISTS (SELECT FROM erfenis d WHERE d.sob_id = m.sob_id)
    UNION ALL
    SELECT x.regeling, b.soort, b.code, u.*
    FROM (
        SELECT m.toekenning_id, m.tranche_id, m.soort, m.code, m.sob_id, sum(m.verleend_cents)::bigint AS verleend_cents,
               sum(m.besteed_cents)::bigint AS besteed_cents
        FROM telgeld m
        WHERE m.korrel = (:korrel)::"char" AND m.dag BETWEEN :van AND :tot AND m.sob_id IN (SELECT sob_id FROM erfenis)
        GROUP BY 1, 2, 3, 4, 5
    ) b
    JOIN tranchenu x USING (tranche_id)
    JOIN erfenis d ON d.sob_id = b.sob_id
    CROSS JOIN LATERAL unnest(d.opvolgers, verdeel(b.verleend_cents, d.delen), verdeel(b.besteed_cents, d.delen)) u
)

-- @rekening: the statements of the period together, of each company that they count for
rekening AS (
    SELECT u.sob_id, sum(u.traject_cents) AS traject_cents, sum(u.omzet_cents) AS omzet_cents,
           sum(u.trajectkosten_cents) AS trajectkosten_cents, sum(u.direct_cents) AS direct_cents,
           sum(u.baten_cents - u.lasten_cents) AS resultaat_cents
    FROM opgaveversie e
    LEFT JOIN erfenis d ON d.sob_id = e.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[e.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(
        h.sobs, verdeel(e.omzet_traject_cents, h.delen), verdeel(e.omzet_totaal_cents, h.delen),
        verdeel(e.trajectkosten_cents, h.delen), verdeel(e.direct_cents, h.delen),
        verdeel(e.omzet_totaal_cents + e.wsw_bijdrage_cents + e.gemeentebijdrage_cents + e.loonkostensubsidie_cents, h.delen),
        verdeel(e.kosten_totaal_cents, h.delen)
    ) u (sob_id, traject_cents, omzet_cents, trajectkosten_cents, direct_cents, baten_cents, lasten_cents)
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {bekend.e}{erflater}
    GROUP BY u.sob_id
)

-- @werk: the production orders of those statements; a customer is one of the company that named it
werk AS (
    SELECT u.sob_id, e.sob_id || ' ' || o.klant AS klant, u.traject_uren, u.uren,
           greatest(u.traject_uren - u.vrije_uren, 0) AS onmisbaar
    FROM opgaveversie e
    JOIN opdrachtversie o USING (opgave_id, volgnummer)
    LEFT JOIN erfenis d ON d.sob_id = e.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[e.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(
        h.sobs, verdeel(o.traject_uren, h.delen), verdeel(o.uren, h.delen), verdeel(o.vrije_uren, h.delen)
    ) u (sob_id, traject_uren, uren, vrije_uren)
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {bekend.e}{erflater}
)

-- @grootste: the part of its trajectory hours that a company's largest customer takes, in ten-thousandths: by its
-- orders, else as it told itself
grootste AS (
    SELECT r.sob_id, coalesce(o.deel, k.deel) AS deel
    FROM rekening r
    LEFT JOIN (
        SELECT w.sob_id, max(w.van_klant) * 10000 / nullif(sum(w.traject_uren), 0) AS deel
        FROM (
            SELECT sob_id, traject_uren,
                   CASE WHEN klant IS NOT NULL THEN sum(traject_uren) OVER (PARTITION BY sob_id, klant) END AS van_klant
            FROM werk
        ) w
        GROUP BY w.sob_id
    ) o USING (sob_id)
    LEFT JOIN (
        SELECT e.sob_id, max(c.aandeel_trajecten)::numeric AS deel
        FROM opgaveversie e JOIN klantversie c USING (opgave_id, volgnummer)
        WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {bekend.e}
        GROUP BY e.sob_id
    ) k USING (sob_id)
)

-- @orders: of each company how many orders there are, and how many of them need trajectory hours
orders AS (
    SELECT sob_id, sum(uren) AS uren, sum(onmisbaar) AS onmisbaar, count(*) AS aantal,
           count(*) FILTER (WHERE onmisbaar > 0) AS aantal_onmisbaar
    FROM werk
    GROUP BY sob_id
)

-- @oordeel: every company with the four tests and the verdict that follows from them
oordeel AS (
    SELECT b.*, b.dekking::int + b.aandeel::int + b.klant::int + b.omslag::int AS redenen,
           CASE WHEN (b.dekking AND b.aandeel) OR b.omslag THEN 'AFHANKELIJK'
                WHEN b.dekking OR b.aandeel OR b.klant THEN 'VOLGEN'
                ELSE 'NIET_AFHANKELIJK' END AS oordeel
    FROM (
        SELECT r.*, coalesce(o.uren, 0) AS uren, coalesce(o.onmisbaar, 0) AS onmisbaar,
               coalesce(o.aantal, 0) AS orders, coalesce(o.aantal_onmisbaar, 0) AS orders_onmisbaar,
               r.traject_cents > r.trajectkosten_cents AS dekking,
               r.traject_cents * 10000 > :drempelAandeel * r.omzet_cents AS aandeel,
               coalesce(g.deel, 0) > :drempelKlant AS klant,
               r.resultaat_cents >= 0 AND r.resultaat_cents - r.traject_cents + r.direct_cents < 0 AS omslag
        FROM rekening r
        LEFT JOIN orders o USING (sob_id)
        LEFT JOIN grootste g USING (sob_id)
    ) b
)

-- @wswdeel: the Wsw years in the sum, laid out over those for whom they count
wswdeel AS (
    SELECT j.wsw_jaar_id, j.volgnummer, j.jaar, j.grondslag, u.*
    FROM wswjaarversie j
    LEFT JOIN erfenis d ON d.sob_id = j.sob_id
    CROSS JOIN LATERAL (
        SELECT coalesce(d.opvolgers, ARRAY[j.sob_id]) AS sobs, coalesce(d.delen, ARRAY[1::numeric]) AS delen
    ) h
    CROSS JOIN LATERAL unnest(
        h.sobs, verdeel(j.rijksbijdrage_cents, h.delen), verdeel(j.toegevoegde_waarde_cents, h.delen),
        verdeel(j.lonen_cents, h.delen), verdeel(j.overige_kosten_cents, h.delen), verdeel(j.arbeidsjaren, h.delen)
    ) u (sob_id, bijdrage_cents, waarde_cents, lonen_cents, overig_cents, arbeidsjaren)
    WHERE {bekend.j}{wswjaar}
)

-- @levend: the companies that exist on the reference date; a duplicate or a withdrawn one never did
levend AS (
    SELECT v.sob_id, v.volgnummer
    FROM sobversie v
    WHERE v.geldig_van <= :peildatum AND (v.geldig_tot IS NULL OR v.geldig_tot > :peildatum)
      AND NOT v.ingetrokken AND {bekend.v}
      AND NOT EXISTS (
          SELECT FROM sob_opvolger p
          WHERE p.sob_id = v.sob_id AND p.volgnummer = v.volgnummer AND p.op <= :peildatum)
)

-- @feit: what held of them on the reference date
feit AS NOT MATERIALIZED (
    SELECT f.sob_id, f.soort, f.waarde, f.plaats
    FROM levend l JOIN sob_feit f USING (sob_id, volgnummer)
    WHERE f.geldig_van <= :peildatum AND (f.geldig_tot IS NULL OR f.geldig_tot > :peildatum)
)

-- @rmt: the labour market regions, each with its team
rmt AS (
    SELECT q.code AS regio FROM regioversie q
    WHERE (q.geldig_tot IS NULL OR q.geldig_tot > :peildatum) AND {bekend.q}
)

-- @werkgebied: the regions where a company sits, or works for a municipality
werkgebied AS (
    SELECT l.sob_id, z.regio FROM levend l LEFT JOIN zetel z USING (sob_id)
    UNION
    SELECT l.sob_id, r.regio
    FROM levend l
    JOIN sob_relatie m USING (sob_id, volgnummer)
    JOIN streek r ON r.gemeentecode = m.gemeentecode
    WHERE m.geldig_van <= :peildatum AND (m.geldig_tot IS NULL OR m.geldig_tot > :peildatum)
)

-- @aanbod: the functionalities of those companies
aanbod AS (
    SELECT f.sob_id, f.waarde AS functionaliteit FROM feit f WHERE f.soort = 'FUNCTIONALITEIT'
)

-- @matrix: every region by every functionality, and whether it is there
matrix AS (
    SELECT q.regio, c.code AS functionaliteit, a.regio IS NOT NULL AS aanwezig
    FROM rmt q
    CROSS JOIN (
        SELECT k.code FROM functionaliteitversie k WHERE {bekend.k}
        UNION
        SELECT b.functionaliteit FROM aanbod b
    ) c
    LEFT JOIN (
        SELECT DISTINCT w.regio, b.functionaliteit FROM aanbod b JOIN werkgebied w USING (sob_id)
    ) a ON a.regio = q.regio AND a.functionaliteit = c.code
)

-- @beschutplaats: the places of sheltered work that run on the reference date, with their hours on that day
beschutplaats AS (
    SELECT t.dossier_id, t.volgnummer, t.gemeentecode, t.deelnemer_id, t.aanvrager, s.sob_id, s.uren
    FROM beschutdeel s JOIN beschutversie t USING (dossier_id, volgnummer)
    WHERE s.van <= :peildatum AND s.tot > :peildatum AND {bekend.t}
)

-- @eersteplaats: the first places that began in the period, with the days since the advice
eersteplaats AS (
    SELECT t.dossier_id, t.volgnummer, t.deelnemer_id, t.gemeentecode, t.aanvrager, t.eerste_sob_id AS sob_id,
           t.eerste_plaats, t.eerste_plaats - t.adviesdatum AS dagen
    FROM beschutversie t
    WHERE t.eerste_plaats BETWEEN :van AND :tot AND t.adviesdatum IS NOT NULL AND {bekend.t}
)

-- @aantalnu: what the regulation says of the year for each area; of what came by event and by import, what was known last
aantalnu AS (
    SELECT DISTINCT ON (x.gebied) x.gebied, x.aantal
    FROM (
        SELECT a.gebied, a.aantal, a.bekend_van FROM beschutaantalversie a
        WHERE a.soort = 'REGELING' AND a.jaar = extract(year FROM :peildatum::date) AND {bekend.a}
        UNION ALL
        SELECT b.gebied, b.waarde, b.bekend_van FROM reekswaarde b
        WHERE b.reeks = 'BESCHUT_WERK_PLEKKEN' AND b.geldig_van <= :peildatum AND b.geldig_tot > :peildatum AND {bekend.b}
    ) x
    ORDER BY x.gebied, x.bekend_van DESC
)

-- @beschutaantal: the same by municipality; what the country has beyond them belongs to none
beschutaantal AS (
    SELECT n.gebied AS gemeentecode, n.aantal FROM aantalnu n WHERE n.gebied <> 'NL'
    UNION ALL
    SELECT NULL, l.aantal - coalesce((SELECT sum(n.aantal) FROM aantalnu n WHERE n.gebied <> 'NL'), 0)
    FROM aantalnu l WHERE l.gebied = 'NL'
)

-- @reeksnu: what external series say on the reference date, of each area and sector what began last
reeksnu AS (
    SELECT DISTINCT ON (b.reeks, b.gebied, b.sector) b.reeks, b.waarde, nullif(b.sector, '') AS sector,
           CASE WHEN b.gebied LIKE 'AM%' THEN b.gebied END AS regio,
           CASE WHEN b.gebied LIKE 'GM%' THEN b.gebied END AS gemeentecode,
           b.gebied, b.geldig_van, b.geldig_tot, b.bron, b.bekend_van,
           -- of the publication, for who asks what is behind a figure: its number among those about the same
           md5(concat_ws('|', b.reeks, b.gebied, b.sector, b.geldig_van, b.bekend_van AT TIME ZONE 'UTC'))::uuid
               AS publicatie_id,
           (SELECT count(*) FROM reekswaarde h
            WHERE (h.reeks, h.gebied, h.sector, h.geldig_van) = (b.reeks, b.gebied, b.sector, b.geldig_van)
              AND h.bekend_van <= b.bekend_van) AS volgnummer
    FROM reekswaarde b
    WHERE b.geldig_van <= :peildatum AND b.geldig_tot > :peildatum AND {bekend.b}
    ORDER BY b.reeks, b.gebied, b.sector, b.geldig_van DESC
)

-- @sobinstroom: who came to a company otherwise than under the Wsw in the period: a trajectory or a place began
sobinstroom AS (
    SELECT t.traject_id AS id, t.volgnummer, 'TRAJECT' AS soort, t.startdatum AS begin, t.gemeentecode, t.sob_id,
           t.deelnemer_id
    FROM trajectversie t
    WHERE t.startdatum BETWEEN :van AND :tot AND t.doelgroep <> 'WSW' AND {bekend.t}
    UNION ALL
    SELECT t.dossier_id, t.volgnummer, 'BESCHUT_WERK', s.begin, t.gemeentecode, s.sob_id, t.deelnemer_id
    FROM beschutdeel s JOIN beschutversie t USING (dossier_id, volgnummer)
    WHERE s.van = s.begin AND s.begin BETWEEN :van AND :tot AND s.sob_id IS NOT NULL AND {bekend.t}
)

-- @beschutbegin: places of sheltered work with a company that began in the period: by their first slice, which begins no
-- later than the place (of an equality PostgreSQL would expect hardly any, and look each of them up)
beschutbegin AS (
    SELECT t.gemeentecode, s.sob_id
    FROM beschutdeel s JOIN beschutversie t USING (dossier_id, volgnummer)
    WHERE s.van <= s.begin AND s.begin BETWEEN :van AND :tot AND s.sob_id IS NOT NULL AND {bekend.t}
)

-- @trajectvan: trajectories with the company that they count for
trajectvan AS NOT MATERIALIZED (
    SELECT t.*, coalesce(o.opvolger_id, p.opvolger_id, t.sob_id) AS voor
    FROM trajectversie t
    LEFT JOIN opvolging o ON o.sob_id = t.sob_id AND o.gemeentecode = t.gemeentecode
    LEFT JOIN opvolging p ON p.sob_id = t.sob_id AND p.gemeentecode = ''
    WHERE {bekend.t}
)

-- @verblijf: of each company who ended in the period with production in their stay after readiness, and how much:
-- hundredths of weekly hours times days
verblijf AS (
    SELECT v.sob_id, count(*) AS aantal, sum(v.uurdagen) AS uurdagen
    FROM (
        SELECT t.voor AS sob_id,
               t.productie_uren::bigint * CASE WHEN t.onderbroken IS NULL
                   THEN greatest(t.einddatum - t.werkfit_op - (:respijt)::int, 0)
                   ELSE lopende_dagen(t.werkfit_op + (:respijt)::int, t.einddatum, t.onderbroken) END AS uurdagen
        FROM trajectvan t
        WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
          AND t.werkfit_op IS NOT NULL
    ) v
    WHERE v.uurdagen > 0
    GROUP BY v.sob_id
)

-- @telverblijf: the same from the counts
telverblijf AS (
    SELECT coalesce(o.opvolger_id, p.opvolger_id, t.sob_id) AS sob_id, sum(s.verblijf_productief) AS aantal,
           sum(s.verblijf_uurdagen) AS uurdagen
    FROM telcel t
    JOIN teltijd s ON s.cel = t.cel AND s.korrel = (:korrel)::"char" AND s.dag BETWEEN :van AND :tot
    LEFT JOIN opvolging o ON o.sob_id = t.sob_id AND o.gemeentecode = t.gemeentecode
    LEFT JOIN opvolging p ON p.sob_id = t.sob_id AND p.gemeentecode = ''
    WHERE t.niveau = 'PLAATS'
    GROUP BY 1
    HAVING sum(s.verblijf_productief) <> 0
)

-- @uurwaarde: of each company its turnover from trajectories in the period, and the production of its trajectories in the
-- days that its statements are about; statements of the same days count those once
uurwaarde AS (
    SELECT u.sob_id, u.cents, sum(u.uurdagen) AS uurdagen
    FROM (
        SELECT w.sob_id, w.cents,
               t.productie_uren::bigint * CASE WHEN t.onderbroken IS NULL
                   THEN least(t.einddatum, upper(q)) - greatest(t.startdatum, lower(q))
                   ELSE lopende_dagen(
                       greatest(t.startdatum, lower(q)), least(t.einddatum, upper(q)), t.onderbroken) END AS uurdagen
        FROM (
            SELECT e.sob_id, sum(e.omzet_traject_cents) AS cents,
                   range_agg(daterange(e.periode_van, e.periode_tot, '[]')) AS dagen
            FROM opgavedeel e
            GROUP BY e.sob_id
        ) w
        CROSS JOIN LATERAL unnest(w.dagen) q
        JOIN trajectvan t ON t.voor = w.sob_id AND t.startdatum < upper(q) AND t.einddatum > lower(q)
    ) u
    GROUP BY u.sob_id, u.cents
    HAVING sum(u.uurdagen) > 0
)
