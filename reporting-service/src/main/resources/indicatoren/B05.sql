SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {opgave.dimensie} AS dimensie,
           sum(e.omzet_traject_cents - e.trajectkosten_cents)::bigint AS saldo,
           sum(e.gemeentebijdrage_cents)::bigint AS bijdrage
    FROM {opgave}
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    ('voor gemeentelijke bijdrage', d.saldo),
    ('na gemeentelijke bijdrage', d.saldo + d.bijdrage)
) o (onderdeel, teller)
