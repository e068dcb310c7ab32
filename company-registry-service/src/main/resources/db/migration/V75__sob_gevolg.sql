-- What an act that came with an import did to each of its parties, as the register tells it that laid the
-- act down: its facts stand with the company's own import and not with the act. What undoes the act goes
-- by it, as it goes by the facts of an act that was laid down here.
--
-- nadien  facts that became known later there and last as long as the life that the act shortened
create table sob_gevolg (
    wijziging_id uuid not null references wijziging,
    sob_id uuid not null references sob,
    erbij text not null,
    weg text not null,
    nadien text not null,
    primary key (wijziging_id, sob_id)
);

alter table sob_gevolg enable row level security;
create policy lezen on sob_gevolg for select using (true);
create policy toevoegen on sob_gevolg for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
revoke all on sob_gevolg from ${appRol};
grant select, insert on sob_gevolg to ${appRol};
