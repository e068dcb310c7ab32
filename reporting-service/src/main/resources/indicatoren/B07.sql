-- Every test of every company (D7) and the same tests of all of them together. How companies are spread is B08.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT {oordeel.dimensie} AS dimensie, count(*) AS bedrijven,
           count(*) FILTER (WHERE b.oordeel = 'AFHANKELIJK') AS afhankelijk,
           count(*) FILTER (WHERE b.oordeel = 'VOLGEN') AS volgen,
           count(*) FILTER (WHERE b.oordeel = 'NIET_AFHANKELIJK') AS vrij,
           count(*) FILTER (WHERE b.dekking) AS dekking, count(*) FILTER (WHERE b.aandeel) AS aandeel,
           count(*) FILTER (WHERE b.klant) AS klant, count(*) FILTER (WHERE b.omslag) AS omslag,
           sum(b.traject_cents) AS traject, sum(b.omzet_cents) AS omzet, sum(b.trajectkosten_cents) AS kosten,
           sum(b.direct_cents) AS direct, sum(b.resultaat_cents) AS resultaat,
           sum(b.onmisbaar)::bigint AS onmisbaar, sum(b.uren)::bigint AS uren,
           sum(b.orders_onmisbaar)::bigint AS orders_onmisbaar, sum(b.orders)::bigint AS orders
    FROM {oordeel}
    WHERE {oordeel.voorwaarde}
    GROUP BY 1
) d
CROSS JOIN LATERAL (
    SELECT (d.traject > d.kosten AND d.traject * 10000 > :drempelAandeel * d.omzet)
               OR (d.resultaat >= 0 AND d.resultaat - d.traject + d.direct < 0) AS afhankelijk,
           d.traject > d.kosten OR d.traject * 10000 > :drempelAandeel * d.omzet AS volgen
) g
CROSS JOIN LATERAL (VALUES
    ('afhankelijk', d.afhankelijk, d.bedrijven),
    ('volgen', d.volgen, d.bedrijven),
    ('niet afhankelijk', d.vrij, d.bedrijven),
    ('reden: kostendekking boven 100 %', d.dekking, d.bedrijven),
    ('reden: aandeel in omzet boven de drempel', d.aandeel, d.bedrijven),
    ('reden: een klant boven de helft van de trajecturen', d.klant, d.bedrijven),
    ('reden: resultaat slaat om zonder trajectproductie', d.omslag, d.bedrijven),
    ('samen afhankelijk', g.afhankelijk::int::bigint, 1::bigint),
    ('samen volgen', (g.volgen AND NOT g.afhankelijk)::int::bigint, 1::bigint),
    ('samen niet afhankelijk', (NOT g.volgen AND NOT g.afhankelijk)::int::bigint, 1::bigint),
    ('niet te vervangen uren', d.onmisbaar, d.uren),
    ('opdrachten niet te leveren zonder trajecturen', d.orders_onmisbaar, d.orders)
) o (onderdeel, teller, noemer)
