-- Municipalities and labour market regions as bitemporal facts.
--
-- geldig   when a fact holds in the world (end exclusive)
-- bekend   when the register held it to be true; nothing is overwritten: a correction closes it
-- actueel  true while a fact is known, null once its bekend is closed. A null takes no part in a key,
--          so the temporal keys below guard what is known now; every earlier layer was guarded when
--          it was the layer of now.
--
-- Each table of facts has two locks: a temporal key (no two facts for one date as known now, and the
-- target of PERIOD foreign keys) and an exclusion over both ranges (nor as known on any earlier day).
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table arbeidsmarktregio (
    code text not null check (code ~ '^AM[0-9]{2}$'),
    naam text not null check (naam <> ''),
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint arbeidsmarktregio_nu unique (code, actueel, geldig without overlaps),
    constraint arbeidsmarktregio_ooit exclude using gist (code with =, geldig with &&, bekend with &&)
);

create table gemeente (
    gemeentecode text not null check (gemeentecode ~ '^GM[0-9]{4}$'),
    naam text not null check (naam <> ''),
    provincie text not null check (provincie <> ''),
    arbeidsmarktregio text not null,
    geldig daterange not null,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint gemeente_nu unique (gemeentecode, actueel, geldig without overlaps),
    constraint gemeente_ooit
        exclude using gist (gemeentecode with =, geldig with &&, bekend with &&),
    constraint gemeente_in_regio
        foreign key (arbeidsmarktregio, actueel, period geldig)
        references arbeidsmarktregio (code, actueel, period geldig)
        deferrable initially deferred
);

create index gemeente_per_regio on gemeente (arbeidsmarktregio, gemeentecode);

-- What a fact says never changes; only the end of bekend is written, once.
create function sluit_alleen_bekend() returns trigger language plpgsql as $$
begin
    if not upper_inf(old.bekend) then
        raise exception 'Een gesloten feit in % wijzigt niet meer', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    if lower(new.bekend) is distinct from lower(old.bekend) or upper_inf(new.bekend)
        or to_jsonb(new) - 'bekend' - 'actueel' <> to_jsonb(old) - 'bekend' - 'actueel' then
        raise exception 'Een feit in % wordt gesloten en opnieuw vastgelegd, niet overschreven', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger arbeidsmarktregio_sluiten before update on arbeidsmarktregio
    for each row execute function sluit_alleen_bekend();
create trigger gemeente_sluiten before update on gemeente
    for each row execute function sluit_alleen_bekend();

revoke all on arbeidsmarktregio, gemeente from ${appRol};
grant select, insert, update (bekend) on arbeidsmarktregio, gemeente to ${appRol};
