-- Where income came from; the nameless part is all of it.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {opgave.dimensie} AS dimensie, sum(e.omzet_traject_cents)::bigint AS traject,
           sum(e.omzet_totaal_cents)::bigint AS omzet, sum(e.wsw_bijdrage_cents)::bigint AS wsw,
           sum(e.gemeentebijdrage_cents)::bigint AS gemeente, sum(e.loonkostensubsidie_cents)::bigint AS subsidie
    FROM {opgave}
    WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (VALUES
    (NULL, d.omzet + d.wsw + d.gemeente + d.subsidie),
    ('omzet uit trajecten', d.traject),
    ('overige omzet', d.omzet - d.traject),
    ('rijksbijdrage Wsw', d.wsw),
    ('gemeentelijke bijdrage', d.gemeente),
    ('loonkostensubsidie', d.subsidie)
) o (onderdeel, teller)
