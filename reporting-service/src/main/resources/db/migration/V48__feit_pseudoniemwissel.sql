-- Who goes by which other pseudonym since a rotation of the key in trajectory-service: kept, so that a version that comes
-- later under the one before, or all of them when the copy is built anew, get the new one too.
CREATE TABLE pseudoniemwissel (
    oud uuid PRIMARY KEY,
    nieuw uuid NOT NULL CHECK (nieuw <> oud)
);

-- those that a next rotation takes further
CREATE INDEX pseudoniemwissel_nieuw ON pseudoniemwissel (nieuw);
