-- What an import of many SOBs pays per fact, and what nothing is lost by not paying.

-- A fact belongs to a change of its SOB: one key that says more than the two it replaces, since
-- sob_wijziging itself refers to the SOB and to the change.
do $$
declare
    tabel text;
begin
    foreach tabel in array array['sob_bestaan', 'sob_naam', 'sob_rechtsvorm', 'sob_identificatie', 'sob_zetel',
        'sob_relatie', 'sob_taakomvang', 'sob_cedrislidmaatschap', 'sob_functionaliteit', 'sob_betrokkenheid']
    loop
        execute format(
            'alter table %1$I '
            'add constraint %1$s_door_een_wijziging '
            'foreign key (wijziging_id, sob_id) references sob_wijziging (wijziging_id, sob_id), '
            'drop constraint %1$s_sob_id_fkey, '
            'drop constraint %1$s_wijziging_id_fkey', tabel);
        -- whoever asks what a change did, asks it of an SOB
        execute format('drop index %I', tabel || '_erbij');
    end loop;
end $$;

-- The words of all names of a statement at once instead of name by name.
create or replace function sob_naam_zoekbaar() returns trigger language plpgsql as $$
begin
    new.sleutel := zoeksleutel(new.naam);
    new.woorden := string_to_array(new.sleutel, ' ');
    return new;
end $$;

create function sob_naam_woorden() returns trigger language plpgsql as $$
begin
    -- Not unique on purpose: two transactions that bring the same word never wait for each other. A word
    -- that is there twice is found once.
    insert into sob_zoekwoord (woord)
    select distinct w from nieuw, unnest(nieuw.woorden) w
    where w <> '' and not exists (select 1 from sob_zoekwoord z where z.woord = w);
    return null;
end $$;

create trigger sob_naam_woorden after insert on sob_naam
    referencing new table as nieuw
    for each statement execute function sob_naam_woorden();

-- What is new waits in a list and goes into the index many at a time. After an import the list is emptied
-- at once, so that a search after it is as fast as any other; a single write leaves a handful of entries.
alter index sob_naam_woorden set (fastupdate = on);
alter index sob_zoekwoord_gelijkend set (fastupdate = on);

create function zoekindexen_bijwerken() returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
    select gin_clean_pending_list(i::regclass)
    from unnest(array['public.sob_naam_zoek', 'public.sob_naam_woorden', 'public.sob_zoekwoord_gelijkend']) i
$$;
revoke execute on function zoekindexen_bijwerken() from public;
grant execute on function zoekindexen_bijwerken() to ${appRol};

-- The same rule as before. An SOB that takes part in no succession is done with at once.
create or replace function sob_opvolging_sluit_aan() returns trigger language plpgsql as $$
declare
    betrokken uuid[];
    fout record;
begin
    if tg_table_name = 'sob_opvolging' then
        betrokken := array[new.voorganger_id, new.opvolger_id];
    else
        if not exists (select 1 from sob_opvolging o where o.voorganger_id = new.sob_id)
            and not exists (select 1 from sob_opvolging o where o.opvolger_id = new.sob_id) then
            return null;
        end if;
        betrokken := array[new.sob_id];
    end if;
    perform 1 from sob_bestaan b
    where b.actueel and b.sob_id in (
        select unnest(array[o.voorganger_id, o.opvolger_id]) from sob_opvolging o
        where o.actueel and (o.voorganger_id = any (betrokken) or o.opvolger_id = any (betrokken)))
    order by b.sob_id
    for key share;

    select o.* into fout from sob_opvolging o
    left join sob_bestaan v on v.sob_id = o.voorganger_id and v.actueel
    left join sob_bestaan n on n.sob_id = o.opvolger_id and n.actueel
    where o.actueel and (o.voorganger_id = any (betrokken) or o.opvolger_id = any (betrokken))
      and (upper(v.geldig) is distinct from o.ingangsdatum
        or not coalesce(n.geldig @> o.ingangsdatum, false))
    limit 1;
    if found then
        raise exception 'De levens van % en % sluiten niet aan op %',
            fout.voorganger_id, fout.opvolger_id, fout.ingangsdatum using errcode = 'restrict_violation';
    end if;

    if tg_table_name = 'sob_opvolging' then
        perform 1 from sob_opvolging o where o.actueel and o.voorganger_id = new.voorganger_id
        having sum(o.aandeel) <> 10000;
        if found then
            raise exception 'De aandelen van de opvolgers van % zijn samen niet 10000', new.voorganger_id
                using errcode = 'restrict_violation';
        end if;
    end if;
    return null;
end $$;
