create table notitie (
    subject text not null,
    volgnummer bigint not null,
    organisatie text,
    primary key (subject, volgnummer)
);
