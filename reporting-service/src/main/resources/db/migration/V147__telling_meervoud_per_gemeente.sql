-- Who counts more than once (ADR 148), of one municipality: without these each question of a municipality reads those of all.
CREATE INDEX samenloop_gemeente ON samenloop (gemeentecode, tot, van);
CREATE INDEX telinstroom_gemeente ON telinstroom (gemeentecode, dag);
