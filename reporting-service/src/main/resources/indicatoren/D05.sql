-- In places of 31 hours, not in heads (letter 004): hours against 31 times the regulation's number. What is missing is that
-- of the cell as a whole.
SELECT coalesce(p.dimensie, a.dimensie, b.dimensie) AS dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {beschutplaats.dimensie} AS dimensie, sum(t.uren) AS uren, count(DISTINCT t.deelnemer_id) AS personen
    FROM {beschutplaats}
    WHERE {beschutplaats.voorwaarde}
    GROUP BY 1
) p
FULL JOIN (
    SELECT {beschutaantal.dimensie} AS dimensie, sum(a.aantal)::bigint AS aantal
    FROM {beschutaantal}
    WHERE {beschutaantal.voorwaarde}
    GROUP BY 1
) a ON a.dimensie = p.dimensie
FULL JOIN (
    SELECT {beschut.dimensie} AS dimensie, count(*) AS behoefte
    FROM {beschut}
    WHERE t.advies = 'POSITIEF' AND t.adviesdatum <= :peildatum AND t.advies_einde > :peildatum AND {beschut.voorwaarde}
    GROUP BY 1
) b ON b.dimensie = coalesce(p.dimensie, a.dimensie)
CROSS JOIN LATERAL (VALUES
    (NULL, coalesce(p.uren, 0), 3100 * a.aantal),
    ('tekort',
        CASE WHEN a.aantal IS NOT NULL
            THEN greatest(0, 3100 * least(coalesce(b.behoefte, 0), a.aantal) - coalesce(p.uren, 0)) END,
        3100),
    ('gemiddelde uren', coalesce(p.uren, 0), coalesce(p.personen, 0)),
    ('plekken van de regeling', a.aantal, 1)
) o (onderdeel, teller, noemer)
