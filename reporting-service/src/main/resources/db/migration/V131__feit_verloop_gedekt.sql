-- What the guardrails compare lies in an index of its own, with all that they ask of it: a quarter of a million
-- trajectories is some tens of thousands of rows, and each of them was looked up.
ALTER TABLE trajectversie ADD COLUMN verlengd boolean NOT NULL DEFAULT false;
UPDATE trajectversie t SET verlengd = true
WHERE EXISTS (SELECT FROM verlengingversie v WHERE v.traject_id = t.traject_id AND v.volgnummer = t.volgnummer);

DROP INDEX trajectversie_gemeten;
CREATE INDEX trajectversie_gemeten ON trajectversie (einddatum)
    INCLUDE (gemeentecode, sob_id, startdatum, uitstroom, uitkering, afstand, doelgroep, loonwaarde, verlengd)
    WHERE bekend_tot = 'infinity' AND loonwaarde IS NOT NULL;

-- who was declared ready for work, by their end
CREATE INDEX trajectversie_werkfit ON trajectversie (einddatum)
    INCLUDE (gemeentecode, sob_id, werkfit_op, onderbroken, uitstroom, uitkering, afstand, doelgroep)
    WHERE bekend_tot = 'infinity' AND werkfit_op IS NOT NULL;
