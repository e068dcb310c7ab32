SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {cel.dimensie} AS dimensie, sum(s.verlengingen) AS verlengingen, sum(s.met_rol) AS met_rol,
           sum(s.onafhankelijk) AS onafhankelijk
    FROM {cel} {telstroom}
    WHERE {cel.voorwaarde}
    GROUP BY 1
    HAVING sum(s.verlengingen) <> 0
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.onafhankelijk, d.verlengingen),
    ('van wie de rol bekend is', d.onafhankelijk, d.met_rol),
    ('rol bekend', d.met_rol, d.verlengingen)
) o (onderdeel, teller, noemer)
