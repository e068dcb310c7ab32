-- The place of an order within its statement: it used to be counted over the batch in which the statement came, so the same
-- events in other batches gave other rows.
UPDATE opdrachtversie o SET plaats = -n.plaats
FROM (SELECT opgave_id, volgnummer, plaats AS was,
             row_number() OVER (PARTITION BY opgave_id, volgnummer ORDER BY plaats) AS plaats
      FROM opdrachtversie) n
WHERE (o.opgave_id, o.volgnummer, o.plaats) = (n.opgave_id, n.volgnummer, n.was);
UPDATE opdrachtversie SET plaats = -plaats - 1;
