SELECT {opgave.dimensie} AS dimensie, NULL AS onderdeel,
       sum(e.omzet_traject_cents)::bigint AS teller, sum(e.omzet_totaal_cents)::bigint AS noemer
FROM {opgave}
WHERE e.periode_van >= :van AND e.periode_tot <= :tot AND {opgave.voorwaarde}
GROUP BY 1
