-- The same as telstand.sql for all cells at once: each span of time is read once for all of them, through the index on
-- spans, instead of looked up cell by cell.
JOIN (
    SELECT d.cel, {bij}
    FROM teldag d
    WHERE (:tien)::date <= (:peildatum)::date AND d.korrel = 'D' AND d.dag >= :tien AND d.dag <= :peildatum
    UNION ALL
    SELECT d.cel, {af}
    FROM teldag d
    WHERE (:tien)::date > (:peildatum)::date + 1 AND d.korrel = 'D' AND d.dag > :peildatum AND d.dag < :tien
    UNION ALL
    SELECT d.cel, {bij}
    FROM teldag d
    WHERE (:maand)::date < (:tien)::date AND d.korrel = 'T' AND d.dag >= :maand AND d.dag < :tien
    UNION ALL
    SELECT d.cel, {bij}
    FROM teltijd d
    WHERE (:jaar)::date < (:maand)::date AND d.korrel = 'M' AND d.dag >= :jaar AND d.dag < :maand
    UNION ALL
    SELECT d.cel, {af}
    FROM teltijd d
    WHERE (:maand)::date < (:jaar)::date AND d.korrel = 'M' AND d.dag >= :maand AND d.dag < :jaar
    UNION ALL
    SELECT d.cel, {bij}
    FROM teltijd d
    WHERE d.korrel = 'J' AND d.dag < :jaar
) s ON s.cel = t.cel
