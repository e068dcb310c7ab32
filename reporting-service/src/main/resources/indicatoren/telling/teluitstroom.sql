-- who left for paid work in the period, as far as the term after it has passed for what we know
JOIN LATERAL (
    SELECT d.betaald, d.nagegaan, d.werkt FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :van AND d.dag < :grensmaand
    UNION ALL
    SELECT d.betaald, d.nagegaan, d.werkt FROM teldag d
    WHERE d.cel = t.cel AND d.korrel = 'D' AND d.dag >= :van AND d.dag >= :grensmaand AND d.dag <= :grens
) s ON true
