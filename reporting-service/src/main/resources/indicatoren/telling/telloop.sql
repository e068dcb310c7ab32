-- who began by the last day, without who had ended before the first, and without who was handed over by the last: years,
-- then months, each read once for both; from the end of its year back where that is less to read
JOIN LATERAL (
    SELECT CASE WHEN d.dag < :totjaar THEN d.begonnen - d.overgedragen ELSE 0 END
           - CASE WHEN d.dag < :vanjaar THEN d.beeindigd ELSE 0 END AS trajecten
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :jarenTot
    UNION ALL
    SELECT CASE WHEN d.dag >= :totjaar AND d.dag <= :tot THEN d.begonnen - d.overgedragen
                WHEN d.dag > :tot AND d.dag < :totjaar THEN d.overgedragen - d.begonnen ELSE 0 END
           - CASE WHEN d.dag >= :vanjaar AND d.dag < :van THEN d.beeindigd
                  WHEN d.dag >= :van AND d.dag < :vanjaar THEN -d.beeindigd ELSE 0 END
           - CASE WHEN d.dag = :van THEN d.eerste_dag ELSE 0 END
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :maandenVan AND d.dag < :maandenTot
) s ON true
