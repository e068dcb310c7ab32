SELECT {matrix.dimensie} AS dimensie, NULL AS onderdeel,
       count(*) FILTER (WHERE m.aanwezig) AS teller, count(*) AS noemer
FROM {matrix}
WHERE {matrix.voorwaarde}
GROUP BY 1
