-- What was added to a cell up to and with the reference date, and of what holds from the term after a day on (`_na`) what
-- was added up to and with the day a term before it. Years and months are read once for both; days lie a term apart.
JOIN LATERAL (
    SELECT d.lopend, d.termijn + d.termijn_na AS termijn, d.recent + d.recent_na AS recent,
           d.termijn_recent + d.termijn_recent_na AS termijn_recent
    FROM teltijd d
    WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :jaarBeide
    UNION ALL
    SELECT k.nu * d.lopend, k.nu * d.termijn + k.eerder * d.termijn_na, k.nu * d.recent + k.eerder * d.recent_na,
           k.nu * d.termijn_recent + k.eerder * d.termijn_recent_na
    FROM teltijd d, LATERAL (VALUES (
        (d.dag < :maand)::int - (d.dag < :jaarBeide)::int, (d.dag < :maandEerder)::int - (d.dag < :jaarBeide)::int
    )) k (nu, eerder)
    WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :maandenBeideVan AND d.dag < :maandenBeideTot
    UNION ALL
    SELECT d.lopend, d.termijn, d.recent, d.termijn_recent
    FROM teldag d
    WHERE (:maand)::date < (:tien)::date AND d.cel = t.cel AND d.korrel = 'T' AND d.dag >= :maand AND d.dag < :tien
    UNION ALL
    SELECT 0, d.termijn_na, d.recent_na, d.termijn_recent_na
    FROM teldag d
    WHERE (:maandEerder)::date < (:tienEerder)::date AND d.cel = t.cel AND d.korrel = 'T'
      AND d.dag >= :maandEerder AND d.dag < :tienEerder
    UNION ALL
    SELECT d.lopend, d.termijn, d.recent, d.termijn_recent
    FROM teldag d
    WHERE (:tien)::date <= (:peildatum)::date AND d.cel = t.cel AND d.korrel = 'D' AND d.dag >= :tien AND d.dag <= :peildatum
    UNION ALL
    SELECT -d.lopend, -d.termijn, -d.recent, -d.termijn_recent
    FROM teldag d
    WHERE (:tien)::date > (:peildatum)::date + 1 AND d.cel = t.cel AND d.korrel = 'D' AND d.dag > :peildatum AND d.dag < :tien
    UNION ALL
    SELECT 0, d.termijn_na, d.recent_na, d.termijn_recent_na
    FROM teldag d
    WHERE (:tienEerder)::date <= (:peildatumEerder)::date AND d.cel = t.cel AND d.korrel = 'D'
      AND d.dag >= :tienEerder AND d.dag <= :peildatumEerder
    UNION ALL
    SELECT 0, -d.termijn_na, -d.recent_na, -d.termijn_recent_na
    FROM teldag d
    WHERE (:tienEerder)::date > (:peildatumEerder)::date + 1 AND d.cel = t.cel AND d.korrel = 'D'
      AND d.dag > :peildatumEerder AND d.dag < :tienEerder
) s ON true
