-- What was added to a cell up to and with the reference date; what a sum has of after it is taken off. Spans that the day
-- doesn't ask are not looked for: each costs a search for each cell.
JOIN LATERAL (
    SELECT {bij}
    FROM teldag d
    WHERE (:tien)::date <= (:peildatum)::date AND d.cel = t.cel AND d.korrel = 'D' AND d.dag >= :tien AND d.dag <= :peildatum
    UNION ALL
    SELECT {af}
    FROM teldag d
    WHERE (:tien)::date > (:peildatum)::date + 1 AND d.cel = t.cel AND d.korrel = 'D' AND d.dag > :peildatum AND d.dag < :tien
    UNION ALL
    SELECT {bij}
    FROM teldag d
    WHERE (:maand)::date < (:tien)::date AND d.cel = t.cel AND d.korrel = 'T' AND d.dag >= :maand AND d.dag < :tien
    UNION ALL
    SELECT {bij}
    FROM teltijd d
    WHERE (:jaar)::date < (:maand)::date AND d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :jaar AND d.dag < :maand
    UNION ALL
    SELECT {af}
    FROM teltijd d
    WHERE (:maand)::date < (:jaar)::date AND d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :maand AND d.dag < :jaar
    UNION ALL
    SELECT {bij}
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :jaar
) s ON true
