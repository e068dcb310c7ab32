-- The daily reconciliation of postings, accounts and cases: each check counts what differs and by how much.
CREATE TABLE grootboek_afstemming (
    moment      timestamptz NOT NULL,
    controle    text        NOT NULL,
    verschillen bigint      NOT NULL,
    cents       bigint      NOT NULL,
    PRIMARY KEY (moment, controle)
);
REVOKE ALL ON grootboek_afstemming FROM ${appUser};
GRANT SELECT, INSERT ON grootboek_afstemming TO ${appUser};

CREATE FUNCTION grootboek_afstemmen() RETURNS TABLE (controle text, verschillen bigint, cents bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH regel AS (
        SELECT rekening_id, count(*) AS aantal,
               coalesce(sum(bedrag_cents) FILTER (WHERE zijde = 'DEBET'), 0) AS debet,
               coalesce(sum(bedrag_cents) FILTER (WHERE zijde = 'CREDIT'), 0) AS credit,
               coalesce(sum(bedrag_cents) FILTER (WHERE zijde = 'CREDIT' AND soort IN ('TRANCHE', 'TOEKENNING',
                                                                                       'VERPLICHTING')), 0) AS inleg
          FROM boekingsregel GROUP BY rekening_id
    ), verschil (controle, cents) AS (
        SELECT 'rekening-boekingen', abs(r.debet_cents - coalesce(b.debet, 0)) + abs(r.credit_cents - coalesce(b.credit, 0))
          FROM rekening r LEFT JOIN regel b USING (rekening_id)
         WHERE r.debet_cents <> coalesce(b.debet, 0) OR r.credit_cents <> coalesce(b.credit, 0)
            OR r.volgnummer <> coalesce(b.aantal, 0)
        UNION ALL
        SELECT 'debet-credit', abs(sum(debet_cents) - sum(credit_cents)) FROM rekening
        HAVING sum(debet_cents) <> sum(credit_cents)
        UNION ALL
        SELECT 'tranche-rekening', abs(t.bedrag_cents - coalesce(b.inleg, 0))
          FROM tranche t LEFT JOIN regel b ON b.rekening_id = t.tranche_id WHERE t.bedrag_cents <> coalesce(b.inleg, 0)
        UNION ALL
        SELECT 'toekenning-rekening', abs(t.bedrag_cents - coalesce(b.inleg, 0))
          FROM toekenning t LEFT JOIN regel b ON b.rekening_id = t.toekenning_id
         WHERE t.bedrag_cents <> coalesce(b.inleg, 0)
        UNION ALL
        SELECT 'verplichting-rekening', abs(v.bedrag_cents - coalesce(b.inleg, 0))
          FROM verplichting v LEFT JOIN regel b ON b.rekening_id = v.verplichting_id
         WHERE v.bedrag_cents <> coalesce(b.inleg, 0)
        UNION ALL
        SELECT 'verplicht-toekenning', abs(r.verplicht_cents - coalesce(o.open_cents, 0))
          FROM rekening r
          LEFT JOIN (SELECT dossier, sum(credit_cents - debet_cents) AS open_cents
                       FROM rekening WHERE soort = 'VERPLICHTING' GROUP BY dossier) o ON o.dossier = r.rekening_id
         WHERE r.soort = 'TOEKENNING' AND r.verplicht_cents <> coalesce(o.open_cents, 0)
        UNION ALL
        SELECT 'vaststelling-terugvloeiing', abs(r.teruggevloeid_cents - coalesce(v.terug, 0))
          FROM rekening r
          LEFT JOIN (SELECT (x ->> 'toekenningId')::uuid AS toekenning_id, sum((x ->> 'terugvloeiingCents')::bigint) AS terug
                       FROM vaststelling, jsonb_array_elements(regels::jsonb) x
                      WHERE status = 'GOEDGEKEURD' GROUP BY 1) v ON v.toekenning_id = r.rekening_id
         WHERE r.soort = 'TOEKENNING' AND r.teruggevloeid_cents <> coalesce(v.terug, 0)
    )
    SELECT c.controle, count(v.controle), coalesce(sum(v.cents), 0)::bigint
      FROM unnest(ARRAY['rekening-boekingen', 'debet-credit', 'tranche-rekening', 'toekenning-rekening',
                        'verplichting-rekening', 'verplicht-toekenning', 'vaststelling-terugvloeiing']) AS c (controle)
      LEFT JOIN verschil v USING (controle)
     GROUP BY c.controle
$$;
REVOKE EXECUTE ON FUNCTION grootboek_afstemmen FROM public;
GRANT EXECUTE ON FUNCTION grootboek_afstemmen TO ${appUser};
