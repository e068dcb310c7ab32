-- Who left for paid work in the period, as soon as the term after it has passed for what we know. Who was not asked is
-- not at work, as far as is known; so how many were asked stands beside it.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {traject.dimensie} AS dimensie,
           count(*) FILTER (WHERE t.nog_aan_het_werk) AS werkt,
           count(t.nog_aan_het_werk) AS nagegaan,
           count(*) AS uitgestroomd
    FROM {traject}
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')
      AND t.einddatum + (:termijn)::int <= (:kennis AT TIME ZONE 'UTC')::date
      AND {traject.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.werkt, d.uitgestroomd),
    ('van wie is nagegaan', d.werkt, d.nagegaan),
    ('nagegaan', d.nagegaan, d.uitgestroomd)
) o (onderdeel, teller, noemer)
