-- Days from the day of a fact to the day on which a version first told it; told before it happened is on the day. How
-- many within 30 days, of how many.
SELECT d.gemeentecode, 'TIJDIGHEID' AS onderwerp, d.veld, count(*) FILTER (WHERE d.dagen <= 30) AS teller,
       count(*) AS noemer,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY d.dagen)::bigint AS mediaan,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY d.dagen)::bigint AS p90
FROM (
    SELECT t.gemeentecode, 'startdatum' AS veld, greatest(0, (e.op AT TIME ZONE 'UTC')::date - t.startdatum) AS dagen
    FROM trajectversie t
    CROSS JOIN LATERAL (
        SELECT min(e.bekend_van) AS op FROM trajectversie e WHERE e.traject_id = t.traject_id
    ) e
    WHERE t.startdatum BETWEEN :van AND :tot AND (:gemeente = '' OR t.gemeentecode = :gemeente) AND {bekend.t}
    UNION ALL
    SELECT t.gemeentecode, 'einddatum', greatest(0, (e.op AT TIME ZONE 'UTC')::date - t.einddatum)
    FROM trajectversie t
    CROSS JOIN LATERAL (
        SELECT min(e.bekend_van) AS op FROM trajectversie e
        WHERE e.traject_id = t.traject_id AND e.einddatum < 'infinity'
    ) e
    WHERE t.einddatum BETWEEN :van AND :tot AND t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN'
      AND (:gemeente = '' OR t.gemeentecode = :gemeente) AND {bekend.t}
) d
GROUP BY d.gemeentecode, d.veld
