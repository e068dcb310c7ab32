-- Local copy of what eligibility needs of trajectories, fed by their events: who was in one on a day, and as what.
CREATE TABLE traject_deelname (
    traject_id   uuid    PRIMARY KEY,
    deelnemer_id uuid    NOT NULL,
    gemeentecode text    NOT NULL,
    startdatum   date    NOT NULL,
    -- the last day; open as long as it runs
    einddatum    date,
    doelgroep    text    NOT NULL,
    geldt        boolean NOT NULL,
    volgnummer   bigint  NOT NULL
);
CREATE INDEX traject_deelname_wie ON traject_deelname (deelnemer_id);
-- who was forgotten stays so, also in a version that still comes
CREATE TABLE traject_vervanging (
    traject_id uuid PRIMARY KEY,
    vervanging uuid NOT NULL
);

ALTER TABLE traject_deelname ENABLE ROW LEVEL SECURITY;
ALTER TABLE traject_vervanging ENABLE ROW LEVEL SECURITY;
CREATE POLICY rijk_alles ON traject_deelname USING (current_setting('pols.organisatie', true) IN ('rijk', 'systeem'));
-- a municipality can't tell whether another one knows a person
CREATE POLICY gemeente_eigen ON traject_deelname FOR SELECT
    USING ('gemeente:' || gemeentecode = current_setting('pols.organisatie', true));
CREATE POLICY systeem_alles ON traject_vervanging USING (current_setting('pols.organisatie', true) = 'systeem');

-- Who goes by which other pseudonym since the key was rotated, for versions that still come under the one before.
CREATE TABLE pseudoniemwissel (
    oud   uuid PRIMARY KEY,
    nieuw uuid NOT NULL CHECK (nieuw <> oud)
);
CREATE INDEX pseudoniemwissel_nieuw ON pseudoniemwissel (nieuw);
ALTER TABLE pseudoniemwissel ENABLE ROW LEVEL SECURITY;
CREATE POLICY systeem_alles ON pseudoniemwissel USING (current_setting('pols.organisatie', true) = 'systeem');
