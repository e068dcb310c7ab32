-- Figures of the source at the level asked, never sums of ours: what a source gives by region needn't be its total.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {banenafspraak.dimensie} AS dimensie,
           max(b.waarde) FILTER (WHERE b.reeks = 'BANENAFSPRAAK_REALISATIE') AS gehaald,
           max(b.waarde) FILTER (WHERE b.reeks = 'BANENAFSPRAAK_DOELSTELLING') AS doel
    FROM {banenafspraak}
    WHERE {banenafspraak.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.gehaald, d.doel),
    ('gerealiseerde banen', d.gehaald, 1),
    ('doelstelling', d.doel, 1),
    ('verschil', d.gehaald - d.doel, 1)
) o (onderdeel, teller, noemer)
