-- Two stocks: of the day before the period and of its last day. Labour years in ten-thousandths.
SELECT coalesce(d.dimensie, u.dimensie) AS dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {wsw.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE q.eind) AS personen_eind,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE NOT q.eind) AS personen_begin,
           coalesce(sum(w.arbeidsjaren) FILTER (WHERE q.eind), 0) AS jaren_eind,
           coalesce(sum(w.arbeidsjaren) FILTER (WHERE NOT q.eind), 0) AS jaren_begin
    FROM (VALUES (true, :tot::date), (false, :van::date - 1)) q (eind, dag)
    CROSS JOIN {wsw}
    WHERE w.van <= q.dag AND w.tot > q.dag AND {wsw.voorwaarde}
    GROUP BY 1
) d
FULL JOIN (
    SELECT {wswraming.dimensie} AS dimensie, sum(b.waarde)::bigint AS jaren
    FROM {wswraming}
    WHERE {wswraming.voorwaarde}
    GROUP BY 1
) u ON u.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, d.personen_eind - d.personen_begin),
    ('arbeidsjaren', d.jaren_eind - d.jaren_begin),
    ('personen aan het begin', d.personen_begin),
    ('personen aan het eind', d.personen_eind),
    ('arbeidsjaren aan het begin', d.jaren_begin),
    ('arbeidsjaren aan het eind', d.jaren_eind),
    ('arbeidsjaren min raming', CASE WHEN u.jaren IS NOT NULL THEN coalesce(d.jaren_eind, 0) - 10000 * u.jaren END)
) o (onderdeel, teller)
