-- Whose figures count for whom as it was known at an earlier moment: walked at the moment of asking. The table of V40 holds
-- the same walk for what is known now; a test compares them.

-- @stap: who goes over into whom, on the day of the question: a duplicate registration always, others from their date
stap AS (
    SELECT s.sob_id, s.volgnummer, p.opvolger_id, p.aandeel,
           sum(p.aandeel) OVER (PARTITION BY s.sob_id) AS aandelen
    FROM sobversie s JOIN sob_opvolger p USING (sob_id, volgnummer)
    WHERE p.op <= :opvolgingOp AND {bekend.s}
)

-- @weg: every way from a company, with the share of it that goes there; a circle ends where it meets itself
weg (sob_id, opvolger_id, teller, noemer, gegaan) AS (
    SELECT sob_id, opvolger_id,
           CASE WHEN aandeel = aandelen THEN 1::numeric ELSE aandeel::numeric END,
           CASE WHEN aandeel = aandelen THEN 1::numeric ELSE aandelen::numeric END,
           ARRAY[sob_id, opvolger_id]
    FROM stap WHERE aandelen > 0
    UNION ALL
    SELECT w.sob_id, s.opvolger_id,
           CASE WHEN s.aandeel = s.aandelen THEN w.teller ELSE w.teller * s.aandeel END,
           CASE WHEN s.aandeel = s.aandelen THEN w.noemer ELSE w.noemer * s.aandelen END,
           w.gegaan || s.opvolger_id
    FROM weg w JOIN stap s ON s.sob_id = w.opvolger_id
    WHERE s.aandelen > 0 AND s.opvolger_id <> ALL (w.gegaan)
)

-- @erfenis: the ends of those ways: for whom money without a municipality counts, in which shares
erfenis AS (
    SELECT e.sob_id, array_agg(e.opvolger_id ORDER BY e.opvolger_id) AS opvolgers,
           array_agg(e.deel ORDER BY e.opvolger_id) AS delen
    FROM (
        SELECT w.sob_id, w.opvolger_id, sum(w.teller / w.noemer) AS deel
        FROM weg w
        WHERE NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = w.opvolger_id)
        GROUP BY w.sob_id, w.opvolger_id
    ) e
    GROUP BY e.sob_id
)

-- @kruispunt: the municipalities that decide somewhere on the way of a company; the empty one is all others
kruispunt AS (
    SELECT s.sob_id, '' AS gemeentecode FROM stap s
    UNION
    SELECT v.sob_id, m.gemeentecode
    FROM (SELECT sob_id, sob_id AS via FROM stap UNION SELECT sob_id, opvolger_id FROM weg) v
    JOIN stap s ON s.sob_id = v.via
    JOIN sob_opvolger_gemeente m
        ON m.sob_id = s.sob_id AND m.volgnummer = s.volgnummer AND m.opvolger_id = s.opvolger_id
)

-- @keus: where each municipality goes next: to the successor that got it; all others to the largest
keus AS (
    SELECT DISTINCT ON (s.sob_id, m.gemeentecode) s.sob_id, m.gemeentecode, s.opvolger_id
    FROM stap s
    CROSS JOIN LATERAL (
        SELECT ''
        UNION ALL
        SELECT g.gemeentecode FROM sob_opvolger_gemeente g
        WHERE g.sob_id = s.sob_id AND g.volgnummer = s.volgnummer AND g.opvolger_id = s.opvolger_id
    ) m (gemeentecode)
    ORDER BY s.sob_id, m.gemeentecode, s.aandeel DESC, s.opvolger_id
)

-- @gang: the one way of a trajectory
gang (sob_id, gemeentecode, hier, gegaan) AS (
    SELECT k.sob_id, k.gemeentecode, k.sob_id, ARRAY[k.sob_id] FROM kruispunt k
    UNION ALL
    SELECT g.sob_id, g.gemeentecode, coalesce(m.opvolger_id, r.opvolger_id),
           g.gegaan || coalesce(m.opvolger_id, r.opvolger_id)
    FROM gang g
    JOIN keus r ON r.sob_id = g.hier AND r.gemeentecode = ''
    LEFT JOIN keus m ON m.sob_id = g.hier AND m.gemeentecode = g.gemeentecode
    WHERE coalesce(m.opvolger_id, r.opvolger_id) <> ALL (g.gegaan)
)

-- @opvolging: the ends of those ways: for whom a trajectory of a municipality counts
opvolging AS (
    SELECT g.sob_id, g.gemeentecode, g.hier AS opvolger_id
    FROM gang g
    WHERE g.hier <> g.sob_id AND NOT EXISTS (SELECT FROM stap s WHERE s.sob_id = g.hier)
)
