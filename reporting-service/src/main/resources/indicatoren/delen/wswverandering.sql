-- how many more persons the Wsw has at the end of the period than before it
    SELECT {wsw.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE q.eind)
               - count(DISTINCT t.deelnemer_id) FILTER (WHERE NOT q.eind) AS verandering
    FROM (VALUES (true, :tot::date), (false, :van::date - 1)) q (eind, dag)
    CROSS JOIN {wsw}
    WHERE w.van <= q.dag AND w.tot > q.dag AND {wsw.voorwaarde}
    GROUP BY 1
