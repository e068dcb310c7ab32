-- Signals of the period that the municipality hasn't answered, and extensions of which it isn't told who decided.
SELECT s.gemeentecode, 'WAARSCHUWING' AS onderwerp, 'signalenOnbeantwoord' AS veld,
       count(*) FILTER (WHERE s.gemeente_na IS NULL) AS teller, count(*) AS noemer,
       NULL::bigint AS mediaan, NULL::bigint AS p90
FROM signaalversie s
WHERE s.gevraagd_op BETWEEN :van AND :tot AND (:gemeente = '' OR s.gemeentecode = :gemeente) AND {bekend.s}
GROUP BY s.gemeentecode
UNION ALL
SELECT t.gemeentecode, 'VOLLEDIGHEID', 'verlengingen.beslisser',
       count(*) FILTER (WHERE x.rol IS NOT NULL), count(*), NULL, NULL
FROM verlengingversie x
JOIN trajectversie t USING (traject_id, volgnummer)
WHERE x.besluit_op BETWEEN :van AND :tot AND (:gemeente = '' OR t.gemeentecode = :gemeente) AND {bekend.t}
GROUP BY t.gemeentecode
