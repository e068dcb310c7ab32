-- How far the read model is: every transaction that files facts takes a step, in the same transaction. What is
-- visible of the steps is therefore what is visible of the facts, and a reader's entity tag follows from it.
-- Steps are spread over rows, so that two instances don't wait for each other; their sum is the place.
CREATE TABLE leesmodel_stand (
    vak     integer PRIMARY KEY,
    stappen bigint  NOT NULL
);

-- Which read model it is: one that was built anew counts from the beginning and may hold other facts.
CREATE TABLE leesmodel (
    id uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO leesmodel DEFAULT VALUES;

GRANT SELECT ON leesmodel TO ${appUser};
GRANT SELECT, INSERT, UPDATE ON leesmodel_stand TO ${appUser};
