-- A grant stands once, in the tranche from which it was given. What was committed is still to be spent. A person counts
-- once, whatever was spent and from how many grants; where money was spent and nobody was named, who was reached isn't known.
SELECT d.dimensie, o.onderdeel, o.teller, o.noemer
FROM (
    SELECT c.*, n.personen, n.cents
    FROM (
        SELECT {besteed.dimensie} AS dimensie, sum(u.besteed_cents)::bigint AS besteed,
               sum(u.verplicht_cents)::bigint AS verplicht, sum(u.verleend_cents)::bigint AS verleend
        FROM {besteed}
        WHERE {besteed.voorwaarde}
        GROUP BY 1
    ) c
    LEFT JOIN (
        SELECT {bereikt.dimensie} AS dimensie, count(DISTINCT u.deelnemer_id) AS personen, sum(u.cents)::bigint AS cents
        FROM {bereikt}
        WHERE {bereikt.voorwaarde}
        GROUP BY 1
    ) n ON n.dimensie = c.dimensie
) d
{@bereikposten}
