-- Successions as they were decided: the act, its date and its parties. What follows from an act for the
-- parties themselves are facts of the SOBs (V2).
create table rechtsopvolging (
    rechtsopvolging_id uuid primary key,
    soort text not null check (soort in ('NAAMSWIJZIGING', 'FUSIE')),
    ingangsdatum date not null,
    oude_naam text,
    nieuwe_naam text,
    -- what was asked: the same again is a repetition, anything else under this id is refused
    aanvraag jsonb not null,
    bekend tstzrange not null check (not isempty(bekend)),
    check ((soort = 'NAAMSWIJZIGING') = (oude_naam is not null)),
    check ((soort = 'NAAMSWIJZIGING') = (nieuwe_naam is not null))
);

create index rechtsopvolging_volgorde on rechtsopvolging (ingangsdatum, rechtsopvolging_id);

create table rechtsopvolging_partij (
    rechtsopvolging_id uuid not null references rechtsopvolging,
    rol text not null check (rol in ('VOORGANGER', 'OPVOLGER')),
    sob_id uuid not null references sob,
    primary key (rechtsopvolging_id, rol, sob_id)
);

create index rechtsopvolging_partij_sob on rechtsopvolging_partij (sob_id);

create trigger rechtsopvolging_sluiten before update on rechtsopvolging
    for each row execute function sluit_alleen_bekend();

revoke all on rechtsopvolging, rechtsopvolging_partij from ${appRol};
grant select, insert, update (bekend) on rechtsopvolging to ${appRol};
grant select, insert on rechtsopvolging_partij to ${appRol};

alter table sob_opvolging
    add constraint sob_opvolging_uit_rechtsopvolging
        foreign key (rechtsopvolging_id) references rechtsopvolging deferrable initially deferred;
