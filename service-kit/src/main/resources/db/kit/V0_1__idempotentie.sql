-- The answers to POSTs with an Idempotency-Key, so that a repeated request gets the same answer and does
-- nothing again. No key and no body is stored: only the hash of the key, and the body's hash keyed with
-- that same key, so that nobody can guess a BSN back from it.
create table idempotentie (
    organisatie text not null,
    pad text not null,
    sleutel bytea not null,
    vingerafdruk bytea not null,
    begonnen_op timestamptz not null,
    status integer,
    locatie text,
    etag text,
    mediatype text,
    antwoord bytea,
    primary key (organisatie, pad, sleutel)
);

comment on table idempotentie is 'Answers to repeatable POSTs; status is null while the first is running';

create index idempotentie_begonnen_op on idempotentie (begonnen_op);

alter table idempotentie enable row level security;

create policy idempotentie_organisatie on idempotentie
    using (organisatie = current_setting('pols.organisatie', true)
        or current_setting('pols.organisatie', true) = 'systeem')
    with check (organisatie = current_setting('pols.organisatie', true));
