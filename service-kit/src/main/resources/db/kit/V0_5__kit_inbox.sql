-- What the inbox knows: how far it is per aggregate, what is missing, and what could not be applied.
-- Belongs to the suite itself, not to a tenant: no row-level security, no personal data.

create table inbox_positie (
    topic text not null,
    subject text not null,
    volgnummer bigint not null check (volgnummer > 0),
    bijgewerkt_op timestamptz not null default now(),
    primary key (topic, subject)
);
comment on table inbox_positie is 'Highest sequence received per aggregate';

create table inbox_gat (
    topic text not null,
    subject text not null,
    volgnummer bigint not null check (volgnummer > 0),
    reden text not null check (reden in ('ONTBREEKT', 'DODE_BRIEF')),
    ontdekt_op timestamptz not null default now(),
    primary key (topic, subject, volgnummer)
);
comment on table inbox_gat is 'Sequences below the position that were never applied; empty when all is well';

create table inbox_dode_brief (
    topic text not null,
    partitie integer not null,
    plaats bigint not null,
    subject text,
    volgnummer bigint,
    type text,
    reden text not null,
    ontvangen_op timestamptz not null default now(),
    herhaald integer not null default 0,
    opgelost_op timestamptz,
    primary key (topic, partitie, plaats)
);
comment on table inbox_dode_brief is 'Where the messages of the dead-letter topic came from (plaats = Kafka offset) and why';
create index inbox_dode_brief_open on inbox_dode_brief (topic, subject, volgnummer) where opgelost_op is null;
