-- What a correction takes back is looked up by its number, of whatever grant and on whoever: of persons alone isn't enough.
DROP INDEX bestedingversie_besteding;
CREATE INDEX bestedingversie_besteding ON bestedingversie (besteding_id);
