-- Reorganisations of municipalities as facts, and the version of every area: what a reader of the
-- events counts by.
create table herindeling (
    code text primary key check (code ~ '^[0-9]{4}-GM[0-9]{4}$'),
    ingangsdatum date not null,
    omschrijving text not null check (omschrijving <> ''),
    toelichting text check (toelichting <> ''),
    bekend tstzrange not null check (not isempty(bekend))
);

create index herindeling_volgorde on herindeling (ingangsdatum, code);

-- One municipality that ended, and one that its area went to. The PERIOD keys say: the one existed up
-- to the day before, the other exists from that day on.
create table herindeling_overgang (
    herindeling text not null references herindeling,
    van text not null,
    naar text not null,
    ingangsdatum date not null,
    geheel boolean not null,
    aandeel integer check (aandeel between 1 and 9999),
    dag_ervoor daterange generated always as (daterange(ingangsdatum - 1, ingangsdatum)) stored,
    dag_zelf daterange generated always as (daterange(ingangsdatum, ingangsdatum + 1)) stored,
    bekend tstzrange not null check (not isempty(bekend)),
    actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
    constraint overgang_naar_een_ander check (van <> naar),
    constraint overgang_geheel_zonder_aandeel check (not geheel or aandeel is null),
    constraint overgang_ooit exclude using gist (van with =, naar with =, bekend with &&),
    constraint overgang_van_gemeente
        foreign key (van, actueel, period dag_ervoor)
        references gemeente (gemeentecode, actueel, period geldig)
        deferrable initially deferred,
    constraint overgang_naar_gemeente
        foreign key (naar, actueel, period dag_zelf)
        references gemeente (gemeentecode, actueel, period geldig)
        deferrable initially deferred
);

-- What goes wholly to one can't go to another as well.
create unique index overgang_geheel_naar_een on herindeling_overgang (van) where geheel and upper_inf(bekend);
create index overgang_naar on herindeling_overgang (naar);

-- A municipality or labour market region as it is told: its version is the sequence of its events.
create table gebied (
    code text primary key check (code ~ '^(GM[0-9]{4}|AM[0-9]{2})$'),
    versie bigint not null check (versie > 0)
);

insert into gebied (code, versie)
select gemeentecode, 1 from gemeente union select code, 1 from arbeidsmarktregio;

create trigger herindeling_sluiten before update on herindeling
    for each row execute function sluit_alleen_bekend();
create trigger overgang_sluiten before update on herindeling_overgang
    for each row execute function sluit_alleen_bekend();

revoke all on herindeling, herindeling_overgang, gebied from ${appRol};
grant select, insert, update (bekend) on herindeling, herindeling_overgang to ${appRol};
grant select, insert, update (versie) on gebied to ${appRol};

do $$
declare
    tabel text;
begin
    foreach tabel in array array['herindeling', 'herindeling_overgang', 'gebied']
    loop
        execute format('alter table %I enable row level security', tabel);
        execute format('create policy lezen on %I for select using (true)', tabel);
        execute format(
            'create policy toevoegen on %I for insert with check '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', tabel);
        execute format(
            'create policy wijzigen on %I for update using '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', tabel);
    end loop;
end $$;
