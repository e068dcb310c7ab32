-- Who ran in the period, group by group: of each its first day, the first day on which it no longer ran (of who goes on
-- that after the period) and whether it was handed over, in eight bytes. They are counted where they are read: putting
-- them in order here takes longer than finding them.
SELECT {traject.dimensie} AS dimensie,
       string_agg(
           int8send(
               ((t.startdatum - '0001-01-01'::date)::bigint << 32)
                   + 2 * (least(t.einddatum, :tot + 1) - '0001-01-01'::date)
                   + (t.uitstroom IS NOT DISTINCT FROM 'OVERGEDRAGEN')::int),
           ''::bytea) AS gevallen
FROM {traject}
WHERE t.einddatum >= :van AND t.startdatum <= :tot AND {traject.voorwaarde}
GROUP BY 1
