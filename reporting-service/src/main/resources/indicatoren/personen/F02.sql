-- Beside the people who came otherwise than under the Wsw, of the same moment
{@wswcellen}
UNION ALL
SELECT NULL, NULL, NULL, i.dimensie, i.personen::bigint
FROM (
{@instroom}
) i
