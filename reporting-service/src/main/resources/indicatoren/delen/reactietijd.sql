-- Of signals of the year up to the reference date: how long either party took to answer.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.groep, NULL
FROM (
    SELECT w.dimensie, count(w.na) AS beantwoord, count(*) FILTER (WHERE w.na IS NOT NULL OR NOT w.gesloten) AS gevraagd,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY w.na::double precision) AS mediaan
    FROM (
        SELECT {signaal.dimensie} AS dimensie, t.gesloten,
               CASE WHEN t.gevraagd_op + y.na <= :peildatum THEN y.na END AS na
        FROM {signaal}
        CROSS JOIN LATERAL (VALUES (t.gemeente_na), (t.sob_na)) y (na)
        WHERE t.gevraagd_op > (:peildatum)::date - interval '1 year' AND t.gevraagd_op <= :peildatum
          AND {signaal.voorwaarde}
    ) w
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('reactietijd: mediaan', round((d.mediaan * 100)::numeric)::bigint, 1::bigint, d.beantwoord),
    ('vragen met een reactie', d.beantwoord, d.gevraagd, d.gevraagd)
) o (onderdeel, teller, noemer, groep)
