-- Inflow against the change of the Wsw stock, whichever way that went.
SELECT coalesce(d.dimensie, i.dimensie) AS dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {wsw.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE q.eind)
               - count(DISTINCT t.deelnemer_id) FILTER (WHERE NOT q.eind) AS verandering
    FROM (VALUES (true, :tot::date), (false, :van::date - 1)) q (eind, dag)
    CROSS JOIN {wsw}
    WHERE w.van <= q.dag AND w.tot > q.dag AND {wsw.voorwaarde}
    GROUP BY 1
) d
FULL JOIN (
    SELECT {sobinstroom.dimensie} AS dimensie, count(DISTINCT t.deelnemer_id) AS personen
    FROM {sobinstroom}
    WHERE {sobinstroom.voorwaarde}
    GROUP BY 1
) i ON i.dimensie = d.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(i.personen, 0), abs(coalesce(d.verandering, 0))),
    ('saldo', coalesce(i.personen, 0) + coalesce(d.verandering, 0), 1)
) o (onderdeel, teller, noemer)
