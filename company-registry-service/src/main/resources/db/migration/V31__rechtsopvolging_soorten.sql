-- Splits, mergers with a social service and dissolutions; acts that are announced and take effect later;
-- acts that are revoked.
alter table rechtsopvolging
    drop constraint rechtsopvolging_soort_check,
    add check (soort in ('NAAMSWIJZIGING', 'FUSIE', 'SPLITSING', 'SAMENVOEGING_SOCIALE_DIENST', 'OPHEFFING')),
    -- what only some kinds have, as it is told: names, allocation key, successor employers
    add bijzonderheden jsonb not null default '{}';

alter table rechtsopvolging disable trigger rechtsopvolging_sluiten;
update rechtsopvolging
set bijzonderheden = jsonb_strip_nulls(jsonb_build_object('oudeNaam', oude_naam, 'nieuweNaam', nieuwe_naam));
alter table rechtsopvolging enable trigger rechtsopvolging_sluiten;

alter table rechtsopvolging
    drop column oude_naam,
    drop column nieuwe_naam,
    alter column bijzonderheden drop default,
    add check (soort <> 'NAAMSWIJZIGING' or bijzonderheden ?& array['oudeNaam', 'nieuweNaam']);

-- An act takes effect once; the key decides which of several replicas tells it.
--
-- verteld  whether that was an event of its own: of an act that was announced
create table rechtsopvolging_ingang (
    rechtsopvolging_id uuid primary key references rechtsopvolging,
    ingegaan_op timestamptz not null,
    verteld boolean not null
);

insert into rechtsopvolging_ingang
select rechtsopvolging_id, lower(bekend), false from rechtsopvolging where ingangsdatum <= current_date;

create table rechtsopvolging_intrekking (
    rechtsopvolging_id uuid primary key references rechtsopvolging,
    ingetrokken_op timestamptz not null,
    reden text not null check (reden <> '' and length(reden) <= 1000)
);

do $$
declare
    tabel text;
begin
    foreach tabel in array array['rechtsopvolging_ingang', 'rechtsopvolging_intrekking']
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
