-- Which municipalities were joined into which, wholly or in part: a trajectory that began under the old one
-- is delivered by the new one.
CREATE TABLE register_voorganger (
    gemeentecode text NOT NULL REFERENCES register_gemeente,
    voorganger text NOT NULL CHECK (voorganger ~ '^GM[0-9]{4}$'),
    PRIMARY KEY (gemeentecode, voorganger)
);
