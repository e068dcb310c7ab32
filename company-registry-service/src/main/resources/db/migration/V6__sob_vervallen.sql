-- An SOB that the register no longer holds to be one: the act that made it was revoked, or it was
-- registered twice. Its facts are closed by the same change; its id resolves for ever.
create table sob_vervallen (
    sob_id uuid not null references sob,
    reden text not null check (reden in ('INGETROKKEN', 'DUBBEL')),
    verwijst_naar uuid references sob,
    bekend tstzrange not null check (not isempty(bekend)),
    wijziging_id uuid not null references wijziging,
    gesloten_door uuid references wijziging,
    constraint sob_vervallen_ooit exclude using gist (sob_id with =, bekend with &&),
    constraint sob_vervallen_dubbel_van_een_ander check (
        (reden = 'DUBBEL') = (verwijst_naar is not null) and verwijst_naar <> sob_id),
    constraint sob_vervallen_gesloten_door_een_wijziging
        check (upper_inf(bekend) = (gesloten_door is null))
);

create index sob_vervallen_per_sob on sob_vervallen (sob_id);
create index sob_vervallen_verwijst_naar on sob_vervallen (verwijst_naar);
create index sob_vervallen_erbij on sob_vervallen (wijziging_id);

create trigger sob_vervallen_sluiten before update on sob_vervallen
    for each row execute function sluit_alleen_bekend();

alter table sob_vervallen enable row level security;
create policy lezen on sob_vervallen for select using (true);
create policy toevoegen on sob_vervallen for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
create policy wijzigen on sob_vervallen for update using
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));

revoke all on sob_vervallen from ${appRol};
grant select, insert, update (bekend, gesloten_door) on sob_vervallen to ${appRol};
