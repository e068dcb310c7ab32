-- Who declared the period complete, and when; of several the last.
SELECT v.gemeentecode, max(v.verklaard_op) AS verklaard_op
FROM verklaringversie v
WHERE v.periode = :periode AND v.geldt AND (:gemeente = '' OR v.gemeentecode = :gemeente) AND {bekend.v}
GROUP BY v.gemeentecode
