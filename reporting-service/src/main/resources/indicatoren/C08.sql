-- Who approved is who decided, where nobody else is named. An extension of which no role is told is not approved by
-- another than production, as far as is known; so those with a role stand beside it.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.noemer AS groep, NULL::double precision[] AS gegevens
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) AS verlengingen, count(v.rol) AS met_rol,
           count(*) FILTER (WHERE v.rol <> 'SOB_PRODUCTIE') AS onafhankelijk
    FROM {traject}
    JOIN verlengingversie v ON v.traject_id = t.traject_id AND v.volgnummer = t.volgnummer
    WHERE v.besluit_op BETWEEN :van AND :tot AND t.startdatum < 'infinity' AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.onafhankelijk, d.verlengingen),
    ('van wie de rol bekend is', d.onafhankelijk, d.met_rol),
    ('rol bekend', d.met_rol, d.verlengingen)
) o (onderdeel, teller, noemer)
