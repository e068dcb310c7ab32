SELECT t.gemeentecode, t.sob_id, t.stand, {beschutcel.dimensie} AS dimensie, NULL::bigint AS bij
FROM {beschutcel}
WHERE {beschutcel.voorwaarde}
