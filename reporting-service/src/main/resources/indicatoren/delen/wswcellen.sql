SELECT t.gemeentecode, t.sob_id, t.stand, {wswcel.dimensie} AS dimensie, NULL::bigint AS bij
FROM {wswcel}
WHERE {wswcel.voorwaarde}
