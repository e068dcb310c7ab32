-- Every change of the register: who, as what, when and why. Every fact says which change added it
-- (wijziging_id) and which one closed it (gesloten_door): that is the change log, and what a change that
-- undoes another one goes by.
create table wijziging (
    wijziging_id uuid primary key default uuidv7(),
    rechtsopvolging_id uuid references rechtsopvolging deferrable initially deferred,
    soort text not null check (soort ~ '^[A-Z_]+$'),
    reden text check (reden <> '' and length(reden) <= 1000),
    organisatie text not null check (organisatie <> ''),
    actor text not null check (actor <> ''),
    tijdstip timestamptz not null
);

create index wijziging_van_rechtsopvolging on wijziging (rechtsopvolging_id)
    where rechtsopvolging_id is not null;

-- Which SOBs a change touched: it made their version.
create table sob_wijziging (
    sob_id uuid not null references sob,
    versie bigint not null check (versie > 0),
    wijziging_id uuid not null references wijziging,
    primary key (sob_id, versie),
    unique (wijziging_id, sob_id)
);

-- What was laid down before changes were kept: one for each moment on which something about an SOB became known.
create temporary table moment (
    sob_id uuid,
    tijdstip timestamptz,
    wijziging_id uuid default uuidv7(),
    primary key (sob_id, tijdstip)
) on commit drop;

insert into moment (sob_id, tijdstip)
select sob_id, geregistreerd_op from sob
union select sob_id, lower(bekend) from sob_bestaan
union select sob_id, lower(bekend) from sob_naam
union select sob_id, lower(bekend) from sob_rechtsvorm
union select sob_id, lower(bekend) from sob_kvk_nummer
union select sob_id, lower(bekend) from sob_zetel
union select sob_id, lower(bekend) from sob_relatie
union select sob_id, upper(bekend) from sob_relatie where not upper_inf(bekend)
union select sob_id, upper(bekend) from sob_bestaan where not upper_inf(bekend)
union select voorganger_id, lower(bekend) from sob_opvolging
union select opvolger_id, lower(bekend) from sob_opvolging;

insert into wijziging (wijziging_id, soort, organisatie, actor, tijdstip)
select wijziging_id, 'OVERGENOMEN', 'systeem', 'systeem', tijdstip from moment;

insert into sob_wijziging (sob_id, versie, wijziging_id)
select sob_id, row_number() over (partition by sob_id order by tijdstip), wijziging_id from moment;

-- The same end as sluit_alleen_bekend of V1, now with the change that closed.
create or replace function sluit_alleen_bekend() returns trigger language plpgsql as $$
begin
    if not upper_inf(old.bekend) then
        raise exception 'Een gesloten feit in % wijzigt niet meer', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    if lower(new.bekend) is distinct from lower(old.bekend) or upper_inf(new.bekend)
        or to_jsonb(new) - array['bekend', 'actueel', 'gesloten_door']
            <> to_jsonb(old) - array['bekend', 'actueel', 'gesloten_door'] then
        raise exception 'Een feit in % wordt gesloten en opnieuw vastgelegd, niet overschreven', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

do $$
declare
    tabel text;
    wiens text;
begin
    foreach tabel in array array['sob_bestaan', 'sob_naam', 'sob_rechtsvorm', 'sob_kvk_nummer', 'sob_zetel',
        'sob_relatie', 'sob_opvolging']
    loop
        wiens := case when tabel = 'sob_opvolging' then 'voorganger_id' else 'sob_id' end;
        execute format('alter table %I add column wijziging_id uuid, add column gesloten_door uuid', tabel);
        execute format('alter table %I disable trigger %I', tabel, tabel || '_sluiten');
        execute format(
            'update %I f set wijziging_id = m.wijziging_id from moment m '
            'where m.sob_id = f.%I and m.tijdstip = lower(f.bekend)', tabel, wiens);
        execute format(
            'update %I f set gesloten_door = m.wijziging_id from moment m '
            'where m.sob_id = f.%I and m.tijdstip = upper(f.bekend)', tabel, wiens);
        execute format('alter table %I enable trigger %I', tabel, tabel || '_sluiten');
        execute format(
            'alter table %1$I alter column wijziging_id set not null, '
            'add foreign key (wijziging_id) references wijziging, '
            'add foreign key (gesloten_door) references wijziging, '
            'add constraint %2$I check (upper_inf(bekend) = (gesloten_door is null))',
            tabel, tabel || '_gesloten_door_een_wijziging');
        execute format('create index %I on %I (wijziging_id)', tabel || '_erbij', tabel);
        execute format(
            'create index %I on %I (gesloten_door) where gesloten_door is not null',
            tabel || '_vervallen', tabel);
        execute format('create index %I on %I (%I)', tabel || '_per_sob', tabel, wiens);
        execute format('grant update (gesloten_door) on %I to ${appRol}', tabel);
        if tabel <> 'sob_opvolging' then
            execute format(
                'alter table %I add column geldig_van_precisie text not null default ''DAG'' '
                'check (geldig_van_precisie in (''DAG'', ''MAAND'', ''JAAR'', ''UITERLIJK''))', tabel);
        end if;
    end loop;
    foreach tabel in array array['wijziging', 'sob_wijziging']
    loop
        execute format('alter table %I enable row level security', tabel);
        execute format('create policy lezen on %I for select using (true)', tabel);
        execute format(
            'create policy toevoegen on %I for insert with check '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', tabel);
        execute format('revoke all on %I from ${appRol}', tabel);
        execute format('grant select, insert on %I to ${appRol}', tabel);
    end loop;
end $$;
