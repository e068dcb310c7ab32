-- An advice counts as it was given, whatever became of it. The forecast rests on the whole quarters of the last year that
-- lie in the period and were over when we knew: a quarter of which half was told would halve the year.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {beschut.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.adviesdatum >= :van) AS periode,
           count(*) AS cumulatief,
           count(*) FILTER (WHERE t.adviesdatum < k.begin) AS eerder,
           count(*) FILTER (WHERE t.adviesdatum >= k.begin AND t.adviesdatum < k.eind) AS dit_jaar,
           k.kwartalen
    FROM (
        SELECT j.begin, (j.begin + make_interval(months => 3 * j.kwartalen))::date AS eind, j.kwartalen
        FROM (
            SELECT date_trunc('year', :tot::date)::date AS begin,
                   CASE WHEN y.dag >= date_trunc('year', :tot::date) + interval '1 year' THEN 4
                        WHEN y.dag < date_trunc('year', :tot::date) THEN 0
                        ELSE (extract(month FROM y.dag)::int - 1) / 3 END AS kwartalen
            FROM (
                SELECT least(:tot::date + 1, ((:kennis::timestamptz AT TIME ZONE 'UTC') + interval '1 millisecond')::date) AS dag
            ) y
        ) j
    ) k
    CROSS JOIN {beschut}
    WHERE t.advies = 'POSITIEF' AND t.adviesdatum <= :tot AND {beschut.voorwaarde}
    GROUP BY 1, k.kwartalen
) d
CROSS JOIN LATERAL (
    SELECT CASE WHEN d.kwartalen > 0 THEN round(4.0 * d.dit_jaar / d.kwartalen)::bigint END AS jaar
) p
CROSS JOIN LATERAL (VALUES
    (NULL, d.periode),
    ('cumulatief', d.cumulatief),
    ('prognose van het jaar', p.jaar),
    ('prognose cumulatief', d.eerder + p.jaar)
) o (onderdeel, teller)
