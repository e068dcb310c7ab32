-- The companies that exist on the day, with what peers are chosen by.
SELECT l.sob_id::text AS sob, coalesce(n.naam, v.naam) AS naam, k.taakomvang, coalesce(m.mensen, 0) AS mensen
FROM levend l
JOIN sobversie v ON v.sob_id = l.sob_id AND {bekend.v}
LEFT JOIN sob_naam n ON n.sob_id = v.sob_id AND n.volgnummer = v.volgnummer
    AND n.geldig_van <= :peildatum AND (n.geldig_tot IS NULL OR n.geldig_tot > :peildatum)
LEFT JOIN (
    SELECT f.sob_id, min(f.waarde) AS taakomvang FROM feit f WHERE f.soort = 'TAAKOMVANG' GROUP BY f.sob_id
) k ON k.sob_id = l.sob_id
LEFT JOIN (
    SELECT p.sob, count(*) AS mensen
    FROM (
        SELECT {traject.dimensie} AS sob, t.deelnemer_id FROM {traject}
        WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND {traject.voorwaarde}
        UNION
        SELECT {wsw.dimensie}, t.deelnemer_id FROM {wsw}
        WHERE w.van <= :peildatum AND w.tot > :peildatum AND {wsw.voorwaarde}
    ) p
    GROUP BY p.sob
) m ON m.sob = l.sob_id::text
ORDER BY l.sob_id
