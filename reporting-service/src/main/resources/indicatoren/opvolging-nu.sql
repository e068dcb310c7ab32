-- Whose figures count for whom as known now: read from the table that the consumer keeps.

-- @erfenis: for whom money without a municipality counts, in which shares
erfenis AS (
    SELECT e.sob_id, array_agg(e.opvolger_id ORDER BY e.opvolger_id) AS opvolgers,
           array_agg(e.deel ORDER BY e.opvolger_id) AS delen
    FROM erfenis_nu e
    WHERE e.geldig_van <= :opvolgingOp AND e.geldig_tot > :opvolgingOp
    GROUP BY e.sob_id
)

-- @opvolging: for whom a trajectory of a municipality counts
opvolging AS NOT MATERIALIZED (
    SELECT n.sob_id, n.gemeentecode, n.opvolger_id
    FROM opvolging_nu n
    WHERE n.geldig_van <= :opvolgingOp AND n.geldig_tot > :opvolgingOp
)
