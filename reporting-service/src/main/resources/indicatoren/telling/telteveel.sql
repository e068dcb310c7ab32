-- How often somebody is counted too many in a cell on the reference date, as telstand counts a stock.
JOIN LATERAL (
    SELECT d.te_veel, d.te_veel_met_uitkering
    FROM telteveel d
    WHERE (:maand)::date <= (:peildatum)::date AND d.cel = t.cel AND d.korrel = 'D' AND d.dag >= :maand AND d.dag <= :peildatum
    UNION ALL
    SELECT -d.te_veel AS te_veel, -d.te_veel_met_uitkering AS te_veel_met_uitkering
    FROM telteveel d
    WHERE (:maand)::date > (:peildatum)::date + 1 AND d.cel = t.cel AND d.korrel = 'D' AND d.dag > :peildatum AND d.dag < :maand
    UNION ALL
    SELECT d.te_veel, d.te_veel_met_uitkering
    FROM telteveel d
    WHERE (:jaar)::date < (:maand)::date AND d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :jaar AND d.dag < :maand
    UNION ALL
    SELECT -d.te_veel AS te_veel, -d.te_veel_met_uitkering AS te_veel_met_uitkering
    FROM telteveel d
    WHERE (:maand)::date < (:jaar)::date AND d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :maand AND d.dag < :jaar
    UNION ALL
    SELECT d.te_veel, d.te_veel_met_uitkering
    FROM telteveel d
    WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :jaar
) s ON true
