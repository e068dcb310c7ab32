create table kamer (
    id uuid primary key,
    eigenaar text not null,
    naam text not null,
    bedrag_cents bigint not null,
    versie bigint not null default 1
);
alter table kamer enable row level security;
create policy kamer_eigenaar on kamer
    using (eigenaar = current_setting('pols.organisatie', true))
    with check (eigenaar = current_setting('pols.organisatie', true));
