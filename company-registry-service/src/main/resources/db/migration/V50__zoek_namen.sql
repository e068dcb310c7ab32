-- Search by name. A name is compared without case, accents and punctuation; `!GO` and `go` are one. What
-- is misspelled is first looked up among the words that occur in names (some thousands), and then the
-- names by those words, so that no question reads all names.
create extension if not exists unaccent;

-- Its result may change with the dictionary only: a stored word is what the dictionary said at the time.
create function zoeksleutel(naam text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(
    lower(unaccent('unaccent'::regdictionary, naam) collate pg_c_utf8),
    '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g'));

alter table sob_naam
    add column sleutel text collate "C",
    add column woorden text[] collate "C";

create table sob_zoekwoord (
    woord text collate "C" not null check (woord <> '')
);

create function sob_naam_zoekbaar() returns trigger language plpgsql as $$
begin
    new.sleutel := zoeksleutel(new.naam);
    new.woorden := array(select distinct w from unnest(string_to_array(new.sleutel, ' ')) w);
    -- Not unique on purpose: two transactions that bring the same word never wait for each other. A word
    -- that is there twice is found once.
    insert into sob_zoekwoord (woord)
    select w from unnest(new.woorden) w
    where w <> '' and not exists (select 1 from sob_zoekwoord z where z.woord = w);
    return new;
end $$;

alter table sob_naam disable trigger sob_naam_sluiten;
update sob_naam set sleutel = zoeksleutel(naam);
update sob_naam set woorden = array(select distinct w from unnest(string_to_array(sleutel, ' ')) w);
alter table sob_naam enable trigger sob_naam_sluiten;
insert into sob_zoekwoord (woord) select distinct w from sob_naam, unnest(woorden) w where w <> '';

alter table sob_naam
    alter column sleutel set not null,
    alter column woorden set not null;

create trigger sob_naam_zoekbaar before insert on sob_naam
    for each row execute function sob_naam_zoekbaar();

-- Without a list of pending entries: a search after an import is as fast as any other.
create index sob_naam_sleutel on sob_naam (sleutel);
create index sob_naam_woorden on sob_naam using gin (woorden) with (fastupdate = off);
create index sob_zoekwoord_woord on sob_zoekwoord (woord);
create index sob_zoekwoord_gelijkend on sob_zoekwoord using gin (woord gin_trgm_ops) with (fastupdate = off);
create index sob_zetel_per_gemeente on sob_zetel (gemeentecode);

alter table sob_zoekwoord enable row level security;
create policy lezen on sob_zoekwoord for select using (true);
create policy toevoegen on sob_zoekwoord for insert with check
    (current_setting('pols.organisatie', true) in ('cedris', 'beheer', 'systeem'));
revoke all on sob_zoekwoord from ${appRol};
grant select, insert on sob_zoekwoord to ${appRol};
