-- Of the later versions that became known in the period, how many told another value of a field than the version before
-- it. That a trajectory ended is its course; that it ended on another day than was told is a revision.
SELECT n.gemeentecode, 'HERZIENING' AS onderwerp, f.veld, count(*) FILTER (WHERE f.anders) AS teller,
       count(*) AS noemer, NULL::bigint AS mediaan, NULL::bigint AS p90
FROM trajectversie n
JOIN trajectversie o ON o.traject_id = n.traject_id AND o.volgnummer = n.volgnummer - 1
CROSS JOIN LATERAL (VALUES
    ('startdatum', n.startdatum < 'infinity' AND n.startdatum <> o.startdatum),
    ('annulering', n.startdatum = 'infinity' AND o.startdatum < 'infinity'),
    ('einddatum', o.einddatum < 'infinity' AND n.einddatum <> o.einddatum),
    ('uitstroom', o.uitstroom IS NOT NULL AND n.uitstroom IS DISTINCT FROM o.uitstroom),
    ('sobId', n.sob_id <> o.sob_id),
    ('urenPerWeek', (n.productie_uren, n.totaal_uren) <> (o.productie_uren, o.totaal_uren)),
    ('uitkering', n.uitkering <> o.uitkering),
    ('behoudVanUitkering', n.behoud_van_uitkering <> o.behoud_van_uitkering),
    ('doelgroep', n.doelgroep <> o.doelgroep),
    ('afstand', n.afstand <> o.afstand)
) f (veld, anders)
WHERE n.bekend_van >= :van::timestamp AT TIME ZONE 'UTC' AND n.bekend_van < (:tot::date + 1)::timestamp AT TIME ZONE 'UTC'
  AND n.bekend_van <= :kennis AND (:gemeente = '' OR n.gemeentecode = :gemeente)
GROUP BY n.gemeentecode, f.veld
