SELECT coalesce(p.dimensie, b.dimensie) AS dimensie, NULL AS onderdeel, coalesce(p.personen, 0) AS teller,
       coalesce(b.positief, 0) AS noemer
FROM (
    SELECT {beschutplaats.dimensie} AS dimensie, count(DISTINCT t.deelnemer_id) AS personen
    FROM {beschutplaats}
    WHERE {beschutplaats.voorwaarde}
    GROUP BY 1
) p
FULL JOIN (
    SELECT {beschut.dimensie} AS dimensie, count(*) AS positief
    FROM {beschut}
    WHERE t.advies = 'POSITIEF' AND t.adviesdatum <= :peildatum AND {beschut.voorwaarde}
    GROUP BY 1
) b ON b.dimensie = p.dimensie
