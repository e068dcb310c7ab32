-- M4: means that are additional need a ground and an eligible person for every expenditure, and who is
-- eligible is a matter of dates: the motion Maatoug widened the services of the RMTs to all target groups.
ALTER TABLE regeling ADD COLUMN aanvullend boolean NOT NULL DEFAULT false;

CREATE TABLE regeling_doelgroep (
    doelgroep_id   uuid        PRIMARY KEY,
    regeling_id    uuid        NOT NULL REFERENCES regeling,
    doelgroep      text        NOT NULL CHECK (doelgroep IN ('WERKLOOS_DOOR_CORONA', 'MET_WERKLOOSHEID_BEDREIGD',
        'BANENAFSPRAAK', 'BESCHUT_WERK', 'WSW', 'BIJSTANDSGERECHTIGD', 'ALLE')),
    geldig_van     date        NOT NULL,
    -- the first day on which it is no target group any more
    geldig_tot     date        CHECK (geldig_tot > geldig_van),
    bron           text        NOT NULL,
    vastgesteld_op timestamptz NOT NULL,
    CONSTRAINT doelgroep_geldt_een_keer
        EXCLUDE USING gist (regeling_id WITH =, doelgroep WITH =, daterange(geldig_van, geldig_tot) WITH &&)
);

ALTER TABLE regeling_doelgroep ENABLE ROW LEVEL SECURITY;
CREATE POLICY iedereen_leest ON regeling_doelgroep FOR SELECT USING (true);
CREATE POLICY rijk_alles ON regeling_doelgroep USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
REVOKE ALL ON regeling_doelgroep FROM ${appUser};
GRANT SELECT, INSERT ON regeling_doelgroep TO ${appUser};
