-- Beside the people the regulation's numbers, of the same moment
{@beschutcellen}
UNION ALL
SELECT NULL, NULL, NULL, {beschutaantal.dimensie}, sum(a.aantal)::bigint
FROM {beschutaantal}
WHERE {beschutaantal.voorwaarde}
GROUP BY 4
