-- What the register held to be true of an SOB as of each of its versions, in one piece: a read as of both
-- dates finds one row instead of a row per fact. Written with the facts and never changed; a version
-- without one is read from its facts. Successions stand with the predecessor and are not in it.
create table sob_stand (
    sob_id uuid not null,
    versie bigint not null,
    stand text not null,
    primary key (sob_id, versie),
    foreign key (sob_id, versie) references sob_wijziging (sob_id, versie)
);

alter table sob_stand enable row level security;
create policy lezen on sob_stand for select using (true);
create policy toevoegen on sob_stand for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
revoke all on sob_stand from ${appRol};
grant select, insert on sob_stand to ${appRol};
