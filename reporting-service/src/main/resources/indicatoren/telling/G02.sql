-- Persons are those of each grant, less how often who was reached with several counts too many; those of a grant that is divided
-- count once in a place.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT c.*, nullif(c.van_toekenningen + coalesce(m.personen, 0), 0) AS personen
    FROM (
        SELECT {besteedcel.dimensie} AS dimensie, sum(u.besteed_cents)::bigint AS besteed,
               sum(u.verplicht_cents)::bigint AS verplicht, sum(u.verleend_cents)::bigint AS verleend,
               sum(u.personen) AS van_toekenningen, sum(u.persoon_cents)::bigint AS cents
        FROM {besteedcel}
        WHERE {besteedcel.voorwaarde}
        GROUP BY 1
    ) c
    LEFT JOIN (
        SELECT x.dimensie, sum(x.personen) AS personen
        FROM (
            SELECT {besteedcel.dimensie} AS dimensie,
                   count(DISTINCT n.deelnemer_id) - count(DISTINCT (n.deelnemer_id, n.toekenning_id)) AS personen
            FROM {besteedcel} JOIN telbereikt n ON n.toekenning_id = u.toekenning_id
            WHERE {besteedcel.voorwaarde}
            GROUP BY 1
            UNION ALL
            SELECT v.dimensie, v.verdeelde_personen
            FROM (
                SELECT DISTINCT {besteedcel.dimensie} AS dimensie, u.toekenning_id, u.verdeelde_personen
                FROM {besteedcel}
                WHERE u.verdeelde_personen > 0 AND {besteedcel.voorwaarde}
            ) v
        ) x
        GROUP BY 1
    ) m ON m.dimensie = c.dimensie
) d
{@bereikposten}
