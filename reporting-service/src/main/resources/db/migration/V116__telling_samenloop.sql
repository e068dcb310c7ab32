-- Which trajectories with production run while another of the same person does, and in between which days: a person counts
-- once, so who is counted twice in the counts is looked up here (ADR 102). Of one trajectory the days from the first to the
-- last on which that is so; derived, as the counts are.
CREATE TABLE samenloop (
    traject_id uuid PRIMARY KEY,
    van        date NOT NULL,
    tot        date NOT NULL CHECK (tot > van)
);
CREATE INDEX samenloop_dagen ON samenloop (tot, van);

-- the other trajectories of a person, also for a rotation of pseudonyms
CREATE INDEX trajectversie_deelnemer ON trajectversie (deelnemer_id) WHERE bekend_tot = 'infinity';

GRANT SELECT, INSERT, UPDATE, DELETE ON samenloop TO ${appUser};

INSERT INTO samenloop (traject_id, van, tot)
SELECT a.traject_id, min(greatest(a.startdatum, b.startdatum)), max(least(a.einddatum, b.einddatum))
FROM trajectversie a
JOIN trajectversie b
    ON b.deelnemer_id = a.deelnemer_id AND b.traject_id <> a.traject_id
    AND b.startdatum < a.einddatum AND a.startdatum < b.einddatum
WHERE a.bekend_tot = 'infinity' AND a.productie_uren > 0 AND a.startdatum < a.einddatum
  AND b.bekend_tot = 'infinity' AND b.productie_uren > 0 AND b.startdatum < b.einddatum
GROUP BY a.traject_id;
