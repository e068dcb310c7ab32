-- Companies that exist on the last day, and who had filed a statement that lies in the period. Not of the year before it:
-- a statement is of no person, and what is published are sums of many.
SELECT v.sob_id::text AS afzender,
       EXISTS (
           SELECT FROM opgaveversie e
           WHERE e.sob_id = v.sob_id AND e.periode_van >= :van AND e.periode_tot <= :tot AND {bekend.e}) AS geleverd
FROM sobversie v
WHERE v.geldig_van <= :tot AND (v.geldig_tot IS NULL OR v.geldig_tot > :tot) AND NOT v.ingetrokken AND {bekend.v}
  AND NOT EXISTS (
      SELECT FROM sob_opvolger p WHERE p.sob_id = v.sob_id AND p.volgnummer = v.volgnummer AND p.op <= :tot)
