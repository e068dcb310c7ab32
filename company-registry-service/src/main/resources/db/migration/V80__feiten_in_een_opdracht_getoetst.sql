-- What is left of the rules that were looked at row by row with every import (ADR 26). They say the same:
-- - that a new life has a name and a legal form on each of its days is looked at once for all lives of a
--   statement. Names may also follow later in the transaction: what isn't covered yet is put aside, and looked at
--   at its end;
-- - a seat is in a municipality that is there on each of its days: once per statement too, and from the other side
--   when a fact about a municipality is closed;
-- - a row that this very transaction wrote needs no lock: nobody else can see it, or whoever wants to change it
--   waits for this transaction already. Nearly all companies of an import are such rows.
--
-- `sob_id = any (array[x])` says `sob_id = x` so that only a B-tree can be used: the planner takes both kinds of
-- index to cost the same, and a key in a GiST index is several times dearer to find.

-- New facts are within the life of their SOB, and by a change of that SOB, as in V76.
create or replace function sob_feit_past() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
    fout record;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    perform 1 from sob s
    where s.sob_id in (select f.sob_id from nieuw f) and s.xmin is distinct from pg_current_xact_id()::xid
    order by s.sob_id for share;

    select g.sob_id, g.wijziging_id, g.geldig, g.door into fout
    from (
        select f.sob_id, f.wijziging_id, range_merge(range_agg(f.geldig) filter (where f.actueel)) geldig,
            (select true from sob_wijziging w where w.wijziging_id = f.wijziging_id and w.sob_id = f.sob_id) door
        from nieuw f
        group by f.sob_id, f.wijziging_id) g
    where g.door is null
      or g.geldig is not null and (
        select b.geldig @> g.geldig from sob_bestaan b
        where b.sob_id = any (array[g.sob_id]) and upper_inf(b.bekend)) is not true
    limit 1;
    if not found then
        return null;
    end if;
    if fout.door is null then
        raise exception 'Een feit in % is niet van wijziging % van SOB % (%)', tg_table_name, fout.wijziging_id,
            fout.sob_id, tg_table_name || '_door_een_wijziging' using errcode = 'foreign_key_violation';
    end if;
    raise exception 'Feiten in % vallen met % buiten het bestaan van SOB % (%)', tg_table_name, fout.geldig,
        fout.sob_id, tg_table_name || '_binnen_bestaan' using errcode = 'foreign_key_violation';
end $$;

-- On every day of the life that is known there is a name and a legal form. Gives that life.
create function sob_eis_gedekt(wie uuid) returns daterange language plpgsql as $$
declare
    leven record;
begin
    select b.geldig,
        b.geldig <@ (select range_agg(f.geldig) from sob_naam f where f.sob_id = wie and f.actueel) met_naam,
        b.geldig <@ (select range_agg(f.geldig) from sob_rechtsvorm f where f.sob_id = wie and f.actueel) met_vorm
    into leven
    from sob_bestaan b where b.sob_id = wie and upper_inf(b.bekend);
    if leven.geldig is not null and (leven.met_naam and leven.met_vorm) is not true then
        raise exception 'Het leven % van SOB % is niet elke dag gedekt (%)', leven.geldig, wie,
            case when leven.met_naam then 'sob_altijd_een_rechtsvorm' else 'sob_altijd_een_naam' end
            using errcode = 'foreign_key_violation';
    end if;
    return leven.geldig;
end $$;

-- A life, a name or a legal form that is closed, as in V76.
create or replace function sob_leven_past() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
    wie uuid := case when tg_op = 'DELETE' then old.sob_id else new.sob_id end;
    leven daterange;
    soort text;
    buiten boolean;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    if tg_table_name = 'sob_bestaan' then
        perform 1 from sob s where s.sob_id = wie for no key update;
    else
        perform 1 from sob s where s.sob_id = wie for share;
    end if;

    leven := sob_eis_gedekt(wie);
    if tg_table_name <> 'sob_bestaan' then
        return null;
    end if;
    foreach soort in array array['sob_naam', 'sob_rechtsvorm', 'sob_zetel', 'sob_taakomvang']
    loop
        execute format(
            'select exists (select from %I f where f.sob_id = $1 and f.actueel and (f.geldig <@ $2) is not true)',
            soort) into buiten using wie, leven;
        if buiten then
            raise exception 'Een feit in % valt buiten het bestaan van SOB % (%)', soort, wie,
                soort || '_binnen_bestaan' using errcode = 'foreign_key_violation';
        end if;
    end loop;
    return null;
end $$;

drop trigger sob_leven_past on sob_bestaan;
create constraint trigger sob_leven_past after update or delete on sob_bestaan
    deferrable initially deferred for each row execute function sob_leven_past();

-- What a statement found not to be right yet. Never outlives its transaction; nobody but these functions sees it.
create unlogged table sob_te_toetsen (
    sob_id uuid not null
);
create index sob_te_toetsen_per_sob on sob_te_toetsen (sob_id);
alter table sob_te_toetsen enable row level security;
revoke all on sob_te_toetsen from ${appRol};

-- New lives, all of a statement at once, of SOBs that this transaction wrote. Of another the row is taken and the life
-- looked at when the transaction ends, so that nobody waits longer for it than before.
create function sob_leven_begint() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    insert into sob_te_toetsen (sob_id)
    select n.sob_id from nieuw n
    where upper_inf(n.bekend) and (
        (select s.xmin = pg_current_xact_id()::xid from sob s where s.sob_id = n.sob_id)
        and n.geldig <@ (
            select range_agg(f.geldig) from sob_naam f where f.sob_id = any (array[n.sob_id]) and f.actueel)
        and n.geldig <@ (select range_agg(f.geldig) from sob_rechtsvorm f where f.sob_id = n.sob_id and f.actueel)
    ) is not true;
    return null;
end $$;

create trigger sob_leven_begint after insert on sob_bestaan
    referencing new table as nieuw for each statement execute function sob_leven_begint();

-- The municipality of a seat is there on each of its days. Who closes a fact about a municipality has its row, who
-- adds a seat shares it, and each looks only after that, as with a foreign key.
create function sob_zetel_in_gemeente() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    perform 1 from gemeente g
    where g.actueel and g.gemeentecode in (select n.gemeentecode from nieuw n where n.actueel)
    order by g.gemeentecode, g.geldig for share;

    insert into sob_te_toetsen (sob_id)
    select distinct n.sob_id
    from nieuw n
    left join (
        select g.gemeentecode, range_agg(g.geldig) geldig from gemeente g
        where g.actueel and g.gemeentecode in (select z.gemeentecode from nieuw z)
        group by g.gemeentecode) g on g.gemeentecode = n.gemeentecode
    where n.actueel and (n.geldig <@ g.geldig) is not true;
    return null;
end $$;

create function sob_eis_zetels_in_gemeente(wie uuid, waar text) returns void language plpgsql as $$
declare
    fout record;
begin
    select f.sob_id, f.gemeentecode, f.geldig into fout
    from sob_zetel f
    where f.actueel and (wie is null or f.sob_id = wie) and (waar is null or f.gemeentecode = waar) and (
        f.geldig <@ (
            select range_agg(g.geldig) from gemeente g where g.gemeentecode = f.gemeentecode and g.actueel)
    ) is not true
    limit 1;
    if found then
        raise exception 'De zetel van SOB % ligt op % in gemeente %, die er dan niet elke dag is (%)',
            fout.sob_id, fout.geldig, fout.gemeentecode, 'sob_zetel_in_gemeente'
            using errcode = 'foreign_key_violation';
    end if;
end $$;

alter table sob_zetel drop constraint sob_zetel_in_gemeente;
create trigger sob_zetel_in_gemeente after insert on sob_zetel
    referencing new table as nieuw for each statement execute function sob_zetel_in_gemeente();

create function gemeente_draagt_zetels() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    perform sob_eis_zetels_in_gemeente(null, old.gemeentecode);
    return null;
end $$;

create constraint trigger gemeente_draagt_zetels after update or delete on gemeente
    deferrable initially deferred for each row execute function gemeente_draagt_zetels();

-- What was put aside, at the end of the transaction.
create function sob_toets_alsnog() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    delete from sob_te_toetsen t where t.sob_id = new.sob_id;
    if not found then
        return null; -- put aside twice, and looked at by now
    end if;
    perform 1 from sob s where s.sob_id = new.sob_id for no key update;
    perform 1 from gemeente g
    where g.actueel
      and g.gemeentecode in (select f.gemeentecode from sob_zetel f where f.sob_id = new.sob_id and f.actueel)
    order by g.gemeentecode, g.geldig for share;
    perform sob_eis_gedekt(new.sob_id);
    perform sob_eis_zetels_in_gemeente(new.sob_id, null);
    return null;
end $$;

create constraint trigger sob_toets_alsnog after insert on sob_te_toetsen
    deferrable initially deferred for each row execute function sob_toets_alsnog();

revoke execute on function sob_eis_gedekt(uuid), sob_eis_zetels_in_gemeente(uuid, text) from public;

-- The same as in V61, word by word: looked up together, all words that there are were read for each part of an
-- import.
create or replace function sob_naam_woorden() returns trigger language plpgsql
set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    -- Not unique on purpose: two transactions that bring the same word never wait for each other. A word
    -- that is there twice is found once.
    insert into sob_zoekwoord (woord)
    select d.w from (select distinct w from nieuw, unnest(nieuw.woorden) w where w <> '') d
    where not exists (select 1 from sob_zoekwoord z where z.woord = d.w);
    return null;
end $$;

-- The key over all that was ever known begins with the SOB, so it finds the facts of one as well. Names keep
-- theirs: lists and lineage read many at once.
drop index sob_rechtsvorm_per_sob;
drop index sob_zetel_per_sob;
drop index sob_taakomvang_per_sob;
