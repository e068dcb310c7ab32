-- The other kinds of facts about an SOB: identifiers with their issuer, task scope, membership of Cedris,
-- functionalities, involvement, and what a municipality has it do. Each with the locks of V2.

-- What every labour market region should offer (SER 2016). Only one is named in the letters; whoever knows
-- the others adds them.
create table functionaliteit (
    code text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    naam text not null check (naam <> '' and length(naam) <= 200),
    bron text not null check (bron <> '' and length(bron) <= 200),
    vastgesteld_op timestamptz not null
);

create table sob_identificatie (
    sob_id uuid not null references sob,
    soort text not null check (soort in ('KVK', 'RSIN', 'OIN')),
    waarde text not null,
    uitgever text not null check (uitgever <> '' and length(uitgever) <= 200),
    constraint sob_identificatie_vorm check (waarde ~ case soort
        when 'KVK' then '^[0-9]{8}$' when 'RSIN' then '^[0-9]{9}$' else '^[0-9]{20}$' end)
);

create table sob_taakomvang (
    sob_id uuid not null references sob,
    taakomvang text not null check (taakomvang in
        ('ALLEEN_WSW', 'WSW_EN_BESCHUT_WERK', 'BREED', 'GEINTEGREERD_MET_SOCIALE_DIENST'))
);

create table sob_cedrislidmaatschap (
    sob_id uuid not null references sob
);

create table sob_functionaliteit (
    sob_id uuid not null references sob,
    functionaliteit text not null references functionaliteit
);

create table sob_betrokkenheid (
    sob_id uuid not null references sob,
    onderwerp text not null check (onderwerp in ('RMT', 'IMPULS_BANENAFSPRAAK')),
    betrokken boolean not null,
    arbeidsmarktregio text check (arbeidsmarktregio is null or (onderwerp = 'RMT' and betrokken)),
    -- no region is a value of its own in the keys
    regio text generated always as (coalesce(arbeidsmarktregio, '')) stored
);

do $$
declare
    soort record;
begin
    for soort in select * from (values
        ('sob_identificatie', array['soort']),
        ('sob_taakomvang', array[]::text[]),
        ('sob_cedrislidmaatschap', array[]::text[]),
        ('sob_functionaliteit', array['functionaliteit']),
        ('sob_betrokkenheid', array['onderwerp', 'regio'])) v (tabel, sleutel)
    loop
        execute format($sql$
            alter table %1$I
                add geldig daterange not null,
                add geldig_van_precisie text not null default 'DAG'
                    check (geldig_van_precisie in ('DAG', 'MAAND', 'JAAR', 'UITERLIJK')),
                add bekend tstzrange not null check (not isempty(bekend)),
                add actueel boolean generated always as (case when upper_inf(bekend) then true end) stored,
                add wijziging_id uuid not null references wijziging,
                add gesloten_door uuid references wijziging,
                add constraint %1$s_nu unique (sob_id, %2$s actueel, geldig without overlaps),
                add constraint %1$s_ooit
                    exclude using gist (sob_id with =, %3$s geldig with &&, bekend with &&),
                add constraint %1$s_binnen_bestaan
                    foreign key (sob_id, actueel, period geldig)
                    references sob_bestaan (sob_id, actueel, period geldig)
                    deferrable initially deferred,
                add constraint %1$s_gesloten_door_een_wijziging
                    check (upper_inf(bekend) = (gesloten_door is null))
            $sql$,
            soort.tabel,
            (select coalesce(string_agg(s || ', ', ''), '') from unnest(soort.sleutel) s),
            (select coalesce(string_agg(s || ' with =, ', ''), '') from unnest(soort.sleutel) s));
        execute format('create index %1$s_per_sob on %1$I (sob_id)', soort.tabel);
        execute format('create index %1$s_erbij on %1$I (wijziging_id)', soort.tabel);
        execute format(
            'create index %1$s_vervallen on %1$I (gesloten_door) where gesloten_door is not null', soort.tabel);
        execute format(
            'create trigger %1$s_sluiten before update on %1$I '
            'for each row execute function sluit_alleen_bekend()', soort.tabel);
        execute format('alter table %I enable row level security', soort.tabel);
        execute format('create policy lezen on %I for select using (true)', soort.tabel);
        execute format(
            'create policy toevoegen on %I for insert with check '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', soort.tabel);
        execute format(
            'create policy wijzigen on %I for update using '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', soort.tabel);
        execute format('revoke all on %I from ${appRol}', soort.tabel);
        execute format('grant select, insert, update (bekend, gesloten_door) on %I to ${appRol}', soort.tabel);
    end loop;
end $$;

-- A number is of one SOB on a day. At the end of the transaction: a succession may hand it over.
alter table sob_identificatie
    add constraint sob_identificatie_van_een unique (soort, waarde, actueel, geldig without overlaps)
        deferrable initially deferred;
create index sob_identificatie_waarde on sob_identificatie (waarde);

-- Nobody takes part and doesn't take part on the same day.
alter table sob_betrokkenheid
    add constraint sob_betrokkenheid_spreekt_zichzelf_niet_tegen
        exclude using gist (sob_id with =, onderwerp with =, betrokken with <>, geldig with &&, bekend with &&)
        deferrable initially deferred,
    add constraint sob_betrokkenheid_in_regio
        foreign key (arbeidsmarktregio, actueel, period geldig)
        references arbeidsmarktregio (code, actueel, period geldig)
        deferrable initially deferred;

alter table sob_relatie
    add diensten text[] not null default '{}' check (
        diensten <@ array['WSW', 'BESCHUT_WERK', 'RE_INTEGRATIE', 'DETACHERING', 'BEGELEID_WERKEN',
            'LOONKOSTENSUBSIDIE', 'DAGBESTEDING']
        and array_position(diensten, null) is null);

alter table functionaliteit enable row level security;
create policy lezen on functionaliteit for select using (true);
create policy toevoegen on functionaliteit for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
revoke all on functionaliteit from ${appRol};
grant select, insert on functionaliteit to ${appRol};

-- A KvK number is an identifier like the others. Last, since its keys are checked at the end.
insert into sob_identificatie
    (sob_id, soort, waarde, uitgever, geldig, geldig_van_precisie, bekend, wijziging_id, gesloten_door)
select sob_id, 'KVK', kvk_nummer, 'Kamer van Koophandel', geldig, geldig_van_precisie, bekend, wijziging_id,
    gesloten_door
from sob_kvk_nummer;
drop table sob_kvk_nummer;
