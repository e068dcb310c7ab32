-- Days from the end of the grace after readiness to the end of the trajectory, without those on which it stood still.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer, o.groep, o.gegevens
FROM (
    SELECT w.dimensie, count(*) AS beeindigd, count(w.dagen) AS werkfit, sum(w.dagen) AS dagen,
           count(*) FILTER (WHERE w.dagen > 0) AS langer,
           -- of whole numbers, so that it is the same in whatever order they come
           sqrt(greatest(sum(w.dagen::double precision * w.dagen)
                             - sum(w.dagen)::double precision * sum(w.dagen) / nullif(count(w.dagen), 0), 0)
                / nullif(count(w.dagen) - 1, 0) / nullif(count(w.dagen), 0)) AS fout,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY w.dagen::double precision) AS p90
    FROM (
        SELECT {traject.dimensie} AS dimensie,
               CASE WHEN t.einddatum <= t.werkfit_op + (:respijt)::int THEN 0
                    WHEN t.onderbroken && daterange(t.werkfit_op + (:respijt)::int, t.einddatum)
                    THEN lopende_dagen(t.werkfit_op + (:respijt)::int, t.einddatum, t.onderbroken)
                    ELSE t.einddatum - t.werkfit_op - (:respijt)::int END AS dagen
        FROM {traject}
        WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
          AND {traject.voorwaarde}
        OFFSET 0 -- a stay is worked out once, and not for each sum of it
    ) w
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.dagen, d.werkfit, d.werkfit, ARRAY[d.fout]),
    ('P90', round((d.p90 * 100)::numeric)::bigint, 1, d.werkfit, NULL),
    ('langer gebleven', d.langer, d.werkfit, d.werkfit, NULL),
    ('werkfit verklaard', d.werkfit, d.beeindigd, d.beeindigd, NULL)
) o (onderdeel, teller, noemer, groep, gegevens)
