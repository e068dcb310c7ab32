SELECT coalesce(g.dimensie, s.dimensie) AS dimensie, o.onderdeel, coalesce(o.teller, 0) AS teller, NULL::bigint AS noemer
FROM (
    SELECT {rechtsopvolging.dimensie} AS dimensie,
           count(*) AS alle,
           count(*) FILTER (WHERE w.soort = 'NAAMSWIJZIGING') AS hernoemd,
           count(*) FILTER (WHERE w.soort = 'FUSIE') AS gefuseerd,
           count(*) FILTER (WHERE w.soort = 'SPLITSING') AS gesplitst,
           count(*) FILTER (WHERE w.soort = 'SAMENVOEGING_SOCIALE_DIENST') AS samengevoegd,
           count(*) FILTER (WHERE w.soort = 'OPHEFFING') AS opgeheven,
           sum(w.voorgangers) FILTER (WHERE w.soort = 'FUSIE') AS opgegaan
    FROM {rechtsopvolging}
    WHERE w.ingangsdatum BETWEEN :van AND :tot AND NOT w.ingetrokken AND {rechtsopvolging.voorwaarde}
    GROUP BY 1
) g
FULL JOIN (
    SELECT {levend.dimensie} AS dimensie, count(*) AS bestaand
    FROM {levend}
    WHERE {levend.voorwaarde}
    GROUP BY 1
) s ON s.dimensie = g.dimensie
CROSS JOIN LATERAL (VALUES
    (NULL, g.alle),
    ('naamswijziging', g.hernoemd),
    ('fusie', g.gefuseerd),
    ('splitsing', g.gesplitst),
    ('samenvoeging met sociale dienst', g.samengevoegd),
    ('opheffing', g.opgeheven),
    ('opgegaan in een fusie', g.opgegaan),
    ('bestaande SOB''s', s.bestaand)
) o (onderdeel, teller)
