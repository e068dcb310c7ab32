-- who began by the last day, without who had ended before the first, and without who was handed over by the last: years,
-- then months, each read once for both
JOIN LATERAL (
    SELECT d.begonnen - d.overgedragen - CASE WHEN d.dag < :vanjaar THEN d.beeindigd ELSE 0 END AS trajecten
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :totjaar
    UNION ALL
    SELECT CASE WHEN d.dag >= :totjaar THEN d.begonnen - d.overgedragen ELSE 0 END
           - CASE WHEN d.dag < :van THEN d.beeindigd WHEN d.dag = :van THEN d.eerste_dag ELSE 0 END
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :vanjaar AND d.dag <= :tot AND (d.dag >= :totjaar OR d.dag <= :van)
) s ON true
