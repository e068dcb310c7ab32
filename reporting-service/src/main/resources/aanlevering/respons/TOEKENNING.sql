-- Who had been granted something by the end of the period, and who of them had told of an expenditure in the period or
-- the year before it.
SELECT b.ontvanger_soort || ' ' || b.ontvanger_code AS afzender,
       bool_or(EXISTS (
           SELECT FROM bestedingversie p
           WHERE p.toekenning_id = b.toekenning_id AND p.volgnummer <= b.volgnummer
             AND p.datum BETWEEN :van::date - interval '1 year' AND :tot)) AS geleverd
FROM toekenningversie b
WHERE b.datum <= :tot AND {bekend.b}
GROUP BY 1
