SELECT coalesce(d.dimensie, u.dimensie) AS dimensie, o.onderdeel, o.teller, NULL::bigint AS noemer
FROM (
    SELECT {registratie.dimensie} AS dimensie,
           count(DISTINCT t.deelnemer_id) FILTER (WHERE t.gemeentelijk) AS gemeentelijk,
           count(DISTINCT t.deelnemer_id) AS alle
    FROM {registratie}
    WHERE t.geldig_van <= :peildatum AND t.geldig_tot > :peildatum AND {registratie.voorwaarde}
    GROUP BY 1
) d
{@vlagposten}
