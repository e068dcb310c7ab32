-- Common tables for what is counted beforehand, to be joined by cell; years, months and days that add up.

-- @telstand: what was added up to and with the reference date
telstand AS NOT MATERIALIZED (
    SELECT d.cel, d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teldag d WHERE d.korrel = 'D' AND d.dag >= :tien AND d.dag <= :peildatum
    UNION ALL
    SELECT d.cel, d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teldag d WHERE d.korrel = 'T' AND d.dag >= :maand AND d.dag < :tien
    UNION ALL
    SELECT d.cel, d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teltijd d WHERE d.korrel = 'M' AND d.dag >= :jaar AND d.dag < :maand
    UNION ALL
    SELECT d.cel, d.lopend, d.productief, d.productie_uren, d.totaal_uren, d.aandelen,
           d.lang, d.lang_niet_zeer_groot, d.lang_zonder_reden, d.lang_zonder_grond
    FROM teltijd d WHERE d.korrel = 'J' AND d.dag < :jaar
)

-- @telstroom: what happened in the period: years if it is whole years, else months
telstroom AS NOT MATERIALIZED (
    SELECT d.* FROM teltijd d
    WHERE d.korrel = (:korrel)::"char" AND d.dag BETWEEN :van AND :tot
)

-- @telloop: who began by the last day, without who had ended before the first, and without who was handed over by the last
telloop AS NOT MATERIALIZED (
    SELECT d.cel, d.begonnen - d.overgedragen AS trajecten FROM teltijd d
    WHERE d.korrel = 'J' AND d.dag < :totjaar
    UNION ALL
    SELECT d.cel, d.begonnen - d.overgedragen FROM teltijd d
    WHERE d.korrel = 'M' AND d.dag >= :totjaar AND d.dag <= :tot
    UNION ALL
    SELECT d.cel, -d.beeindigd FROM teltijd d
    WHERE d.korrel = 'J' AND d.dag < :vanjaar
    UNION ALL
    SELECT d.cel, -d.beeindigd FROM teltijd d
    WHERE d.korrel = 'M' AND d.dag >= :vanjaar AND d.dag < :van
    UNION ALL
    SELECT d.cel, -d.eerste_dag FROM teltijd d
    WHERE d.korrel = 'M' AND d.dag = :van
)

-- @teluitstroom: who left for paid work in the period, as far as the term after it has passed for what we know
teluitstroom AS NOT MATERIALIZED (
    SELECT d.cel, d.betaald, d.nagegaan, d.werkt
    FROM teltijd d WHERE d.korrel = 'M' AND d.dag >= :van AND d.dag < :grensmaand
    UNION ALL
    SELECT d.cel, d.betaald, d.nagegaan, d.werkt
    FROM teldag d WHERE d.korrel = 'D' AND d.dag >= :van AND d.dag >= :grensmaand AND d.dag <= :grens
)
