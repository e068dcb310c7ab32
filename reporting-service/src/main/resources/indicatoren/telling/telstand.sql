-- what was added to a cell up to and with the reference date
JOIN LATERAL (
    SELECT d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teldag d WHERE d.cel = t.cel AND d.korrel = 'D' AND d.dag >= :tien AND d.dag <= :peildatum
    UNION ALL
    SELECT d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teldag d WHERE d.cel = t.cel AND d.korrel = 'T' AND d.dag >= :maand AND d.dag < :tien
    UNION ALL
    SELECT d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'M' AND d.dag >= :jaar AND d.dag < :maand
    UNION ALL
    SELECT d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teltijd d WHERE d.cel = t.cel AND d.korrel = 'J' AND d.dag < :jaar
) s ON true
