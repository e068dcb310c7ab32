-- The divisions that were laid down: a table says what holds from the first of January of its year up to that
-- of the next year with a table. Who imported one, when and why stands with it.
create table gebiedsindeling (
    jaar integer not null check (jaar between 1900 and 2199),
    tijdstip timestamptz not null,
    organisatie text not null check (organisatie <> ''),
    actor text not null check (actor <> ''),
    reden text check (reden <> '' and length(reden) <= 1000),
    gewijzigd integer not null check (gewijzigd >= 0),
    primary key (jaar, tijdstip)
);

insert into gebiedsindeling (jaar, tijdstip, organisatie, actor, gewijzigd)
select 2025, min(lower(bekend)), 'systeem', 'systeem', count(*) from gemeente having count(*) > 0;

revoke all on gebiedsindeling from ${appRol};
grant select, insert on gebiedsindeling to ${appRol};
alter table gebiedsindeling enable row level security;
create policy lezen on gebiedsindeling for select using (true);
create policy toevoegen on gebiedsindeling for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
