-- Whose participant was replaced, because the person was erased: kept, so that an older version that comes later, or all of
-- them when the copy is built anew, get the replacement too. The fact stays, the person doesn't.
CREATE TABLE vergeten_traject (
    traject_id uuid PRIMARY KEY,
    deelnemer_id uuid NOT NULL
);

GRANT UPDATE (deelnemer_id) ON trajectversie TO ${appUser};
