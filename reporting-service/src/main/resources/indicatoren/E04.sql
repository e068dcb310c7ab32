-- Codes of the SRG of 2015: 04 wage cost subsidy, 05 sheltered work, 06 job coach, 07 transport, 08 other provisions for a
-- limitation. Who is in sheltered work, by its code or by a place that runs, isn't in the first count.
SELECT d.dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {voorziening.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE t.type IN ('04', '06') AND s.deelnemer_id IS NULL) AS ondersteund,
           count(DISTINCT t.deelnemer_id) AS wml
    FROM {voorziening}
    LEFT JOIN (
        SELECT n.deelnemer_id FROM voorzieningversie n
        WHERE n.type = '05' AND n.startdatum <= :peildatum AND n.einddatum > :peildatum AND {bekend.n}
        UNION
        SELECT m.deelnemer_id FROM beschutplaats m
    ) s ON s.deelnemer_id = t.deelnemer_id
    WHERE t.startdatum <= :peildatum AND t.einddatum > :peildatum AND t.type IN ('04', '05', '06', '07', '08')
      AND {voorziening.voorwaarde}
    GROUP BY 1
) d
{@wmlposten}
