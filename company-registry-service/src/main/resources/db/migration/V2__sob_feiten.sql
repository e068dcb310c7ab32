-- The social development companies. `sob` is the identity; everything that can change is a fact with
-- its own table (see V1 for geldig, bekend, actueel). Together the PERIOD foreign keys say: an SOB has
-- exactly one name and one legal form on every day of its life, and no fact outside it.
create table sob (
    sob_id uuid primary key,
    fictief boolean not null,
    -- what was said at registration: the same again is a repetition, anything else under this id is refused
    registratie jsonb not null,
    geregistreerd_op timestamptz not null,
    versie bigint not null check (versie > 0),
    bijgewerkt_op timestamptz not null check (bijgewerkt_op >= geregistreerd_op)
);

create table sob_bestaan (
    sob_id uuid not null references sob,
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_bestaan_nu unique (sob_id, actueel, geldig without overlaps),
    constraint sob_bestaan_ooit exclude using gist (sob_id with =, geldig with &&, bekend with &&)
);

-- One life, without a break in it.
create unique index sob_bestaan_een on sob_bestaan (sob_id) where upper_inf(bekend);

create table sob_naam (
    sob_id uuid not null references sob,
    naam text not null check (naam <> '' and length(naam) <= 200),
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_naam_nu unique (sob_id, actueel, geldig without overlaps),
    constraint sob_naam_ooit exclude using gist (sob_id with =, geldig with &&, bekend with &&),
    constraint sob_naam_binnen_bestaan
        foreign key (sob_id, actueel, period geldig)
        references sob_bestaan (sob_id, actueel, period geldig)
        deferrable initially deferred
);

create index sob_naam_zoek on sob_naam using gin (lower(naam) gin_trgm_ops);

create table sob_rechtsvorm (
    sob_id uuid not null references sob,
    rechtsvorm text not null,
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_rechtsvorm_nu unique (sob_id, actueel, geldig without overlaps),
    constraint sob_rechtsvorm_ooit exclude using gist (sob_id with =, geldig with &&, bekend with &&),
    constraint sob_rechtsvorm_binnen_bestaan
        foreign key (sob_id, actueel, period geldig)
        references sob_bestaan (sob_id, actueel, period geldig)
        deferrable initially deferred
);

-- The other direction: no day of a life without a name or a legal form.
alter table sob_bestaan
    add constraint sob_altijd_een_naam
        foreign key (sob_id, actueel, period geldig)
        references sob_naam (sob_id, actueel, period geldig)
        deferrable initially deferred,
    add constraint sob_altijd_een_rechtsvorm
        foreign key (sob_id, actueel, period geldig)
        references sob_rechtsvorm (sob_id, actueel, period geldig)
        deferrable initially deferred;

create table sob_kvk_nummer (
    sob_id uuid not null references sob,
    kvk_nummer text not null check (kvk_nummer ~ '^[0-9]{8}$'),
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_kvk_nummer_nu unique (sob_id, actueel, geldig without overlaps),
    constraint sob_kvk_nummer_ooit exclude using gist (sob_id with =, geldig with &&, bekend with &&),
    constraint sob_kvk_nummer_binnen_bestaan
        foreign key (sob_id, actueel, period geldig)
        references sob_bestaan (sob_id, actueel, period geldig)
        deferrable initially deferred
);

create table sob_zetel (
    sob_id uuid not null references sob,
    gemeentecode text not null,
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_zetel_nu unique (sob_id, actueel, geldig without overlaps),
    constraint sob_zetel_ooit exclude using gist (sob_id with =, geldig with &&, bekend with &&),
    constraint sob_zetel_binnen_bestaan
        foreign key (sob_id, actueel, period geldig)
        references sob_bestaan (sob_id, actueel, period geldig)
        deferrable initially deferred,
    constraint sob_zetel_in_gemeente
        foreign key (gemeentecode, actueel, period geldig)
        references gemeente (gemeentecode, actueel, period geldig)
        deferrable initially deferred
);

create table sob_relatie (
    sob_id uuid not null references sob,
    gemeentecode text not null,
    soort text not null check (soort in ('GR_DEELNEMER', 'INKOOP', 'EIGENAAR', 'AFDELING')),
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_relatie_nu unique (sob_id, gemeentecode, soort, actueel, geldig without overlaps),
    constraint sob_relatie_ooit
        exclude using gist (sob_id with =, gemeentecode with =, soort with =, geldig with &&, bekend with &&),
    constraint sob_relatie_binnen_bestaan
        foreign key (sob_id, actueel, period geldig)
        references sob_bestaan (sob_id, actueel, period geldig)
        deferrable initially deferred,
    constraint sob_relatie_met_gemeente
        foreign key (gemeentecode, actueel, period geldig)
        references gemeente (gemeentecode, actueel, period geldig)
        deferrable initially deferred
);

create index sob_relatie_per_gemeente on sob_relatie (gemeentecode);

-- Who took over from whom; kept with the SOB, since a read by an old id must name its successor.
create table sob_opvolging (
    rechtsopvolging_id uuid not null,
    voorganger_id uuid not null references sob,
    opvolger_id uuid not null references sob,
    ingangsdatum date not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint sob_volgt_zichzelf_niet_op check (voorganger_id <> opvolger_id),
    constraint sob_opvolging_ooit exclude using gist (voorganger_id with =, bekend with &&)
);

create index sob_opvolging_van_opvolger on sob_opvolging (opvolger_id);

create trigger sob_bestaan_sluiten before update on sob_bestaan
    for each row execute function sluit_alleen_bekend();
create trigger sob_naam_sluiten before update on sob_naam
    for each row execute function sluit_alleen_bekend();
create trigger sob_rechtsvorm_sluiten before update on sob_rechtsvorm
    for each row execute function sluit_alleen_bekend();
create trigger sob_kvk_nummer_sluiten before update on sob_kvk_nummer
    for each row execute function sluit_alleen_bekend();
create trigger sob_zetel_sluiten before update on sob_zetel
    for each row execute function sluit_alleen_bekend();
create trigger sob_relatie_sluiten before update on sob_relatie
    for each row execute function sluit_alleen_bekend();
create trigger sob_opvolging_sluiten before update on sob_opvolging
    for each row execute function sluit_alleen_bekend();

-- The application may add facts and close them, and nothing else.
revoke all on sob, sob_bestaan, sob_naam, sob_rechtsvorm, sob_kvk_nummer, sob_zetel, sob_relatie,
    sob_opvolging from ${appRol};
grant select, insert, update (versie, bijgewerkt_op) on sob to ${appRol};
grant select, insert, update (bekend) on sob_bestaan, sob_naam, sob_rechtsvorm, sob_kvk_nummer,
    sob_zetel, sob_relatie, sob_opvolging to ${appRol};
