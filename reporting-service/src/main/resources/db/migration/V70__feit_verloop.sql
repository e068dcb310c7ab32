-- What happened in the course of a trajectory, of a version, where there was anything of it: null costs nothing, and that
-- is most of them. Versions that came before have nothing of it until the copy is built anew.
ALTER TABLE trajectversie
    ADD COLUMN werkfit_op       date,
    -- as measured last, in per cent of the norm
    ADD COLUMN loonwaarde       integer,
    -- 26 weeks after who left for paid work; null while nobody asked
    ADD COLUMN nog_aan_het_werk boolean,
    -- the days of progress reviews, and those on which it stood still
    ADD COLUMN evaluaties       datemultirange,
    ADD COLUMN onderbroken      datemultirange;

-- Extensions of a version of a trajectory. Who approved is who decided, where nobody else is named.
CREATE TABLE verlengingversie (
    traject_id       uuid   NOT NULL,
    volgnummer       bigint NOT NULL,
    plaats           int    NOT NULL,
    besluit_op       date   NOT NULL,
    nieuwe_einddatum date   NOT NULL,
    rol              text,
    PRIMARY KEY (traject_id, volgnummer, plaats)
);
CREATE INDEX verlengingversie_besluit ON verlengingversie (besluit_op);

-- who ended with a measured productivity: what a comparison is made of
CREATE INDEX trajectversie_gemeten ON trajectversie (einddatum)
    WHERE bekend_tot = 'infinity' AND loonwaarde IS NOT NULL;

REVOKE UPDATE, DELETE ON verlengingversie FROM ${appUser};
GRANT SELECT, INSERT ON verlengingversie TO ${appUser};
