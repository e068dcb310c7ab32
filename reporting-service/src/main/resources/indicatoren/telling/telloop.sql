-- who began by the last day, without who had ended before the first, and without who was handed over by the last
JOIN LATERAL (
    SELECT d.begonnen - d.overgedragen AS trajecten FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :totjaar
    UNION ALL
    SELECT d.begonnen - d.overgedragen FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :totjaar AND d.dag <= :tot
    UNION ALL
    SELECT -d.beeindigd FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :vanjaar
    UNION ALL
    SELECT -d.beeindigd FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :vanjaar AND d.dag < :van
    UNION ALL
    SELECT -d.eerste_dag FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag = :van
) s ON true
