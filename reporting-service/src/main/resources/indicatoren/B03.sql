SELECT {opgave.dimensie} AS dimensie, NULL AS onderdeel,
       sum(e.trajectkosten_cents)::bigint AS teller, NULL::bigint AS noemer
FROM {opgave}
WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
GROUP BY 1
