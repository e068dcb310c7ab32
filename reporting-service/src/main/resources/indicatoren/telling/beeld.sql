-- The cells of a question, each with its place in the break-down and the last change of its cases
SELECT t.cel, t.stand, t.gemeentecode, {plaatscel.dimensie} AS dimensie
FROM {plaatscel}
WHERE {plaatscel.voorwaarde}
