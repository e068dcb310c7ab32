-- Beside the people the estimates of labour years, of the same moment
{@wswcellen}
UNION ALL
SELECT NULL, NULL, NULL, {wswraming.dimensie}, sum(b.waarde)::bigint
FROM {wswraming}
WHERE {wswraming.voorwaarde}
GROUP BY 4
