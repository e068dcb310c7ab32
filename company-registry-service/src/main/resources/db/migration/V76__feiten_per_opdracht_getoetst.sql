-- Of the four kinds of fact of which an SOB has one at a time, an import brings thousands, and each passed three
-- foreign keys and, for names and legal forms, two temporal keys. The same rules, now looked at once per statement
-- and once per life (ADR 26). Relations and all other kinds of fact keep their PERIOD foreign keys.
--
-- Whoever changes a life takes the row of the SOB for itself, whoever adds or closes a fact shares it, and only then
-- looks: so of two at once the second sees what the first committed, as with a foreign key. That needs a new look
-- per statement, so it is refused in a transaction that goes on looking at the past.
-- New facts are within the life of their SOB, and by a change of that SOB. SOB by SOB and by index, whatever the
-- number of SOBs was when the plan was made.
create function sob_feit_past() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
    fout record;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Feiten worden vastgelegd onder READ COMMITTED' using errcode = 'feature_not_supported';
    end if;
    perform 1 from sob s where s.sob_id in (select f.sob_id from nieuw f) order by s.sob_id for share;

    select g.sob_id, g.wijziging_id, g.geldig, g.door into fout
    from (
        select f.sob_id, f.wijziging_id, range_merge(range_agg(f.geldig) filter (where f.actueel)) geldig,
            (select true from sob_wijziging w where w.wijziging_id = f.wijziging_id and w.sob_id = f.sob_id) door
        from nieuw f
        group by f.sob_id, f.wijziging_id) g
    where g.door is null
      or g.geldig is not null and (
        select b.geldig @> g.geldig from sob_bestaan b where b.sob_id = g.sob_id and upper_inf(b.bekend)) is not true
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

-- A life that is new or closed, and a name or legal form that is closed: on every day of the life there is a name
-- and a legal form, and nothing of the four kinds is outside it. What is added later looks for itself, so a life
-- that is only added has nothing outside it.
create function sob_leven_past() returns trigger language plpgsql security definer
set search_path = public, pg_temp set enable_seqscan = off as $$
declare
    wie uuid := case when tg_op = 'DELETE' then old.sob_id else new.sob_id end;
    leven record;
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
    if tg_op = 'INSERT' or tg_table_name <> 'sob_bestaan' then
        return null;
    end if;
    foreach soort in array array['sob_naam', 'sob_rechtsvorm', 'sob_zetel', 'sob_taakomvang']
    loop
        execute format(
            'select exists (select from %I f where f.sob_id = $1 and f.actueel and (f.geldig <@ $2) is not true)',
            soort) into buiten using wie, leven.geldig;
        if buiten then
            raise exception 'Een feit in % valt buiten het bestaan van SOB % (%)', soort, wie,
                soort || '_binnen_bestaan' using errcode = 'foreign_key_violation';
        end if;
    end loop;
    return null;
end $$;

-- What a fact says it came by stays: a change of an SOB is neither taken away nor made another.
create function sob_wijziging_blijft() returns trigger language plpgsql as $$
begin
    raise exception 'Een wijziging van een SOB blijft' using errcode = 'restrict_violation';
end $$;

create trigger sob_wijziging_blijft before update or delete on sob_wijziging
    for each statement execute function sob_wijziging_blijft();

alter table sob_bestaan
    drop constraint sob_altijd_een_naam,
    drop constraint sob_altijd_een_rechtsvorm;

create constraint trigger sob_leven_past after insert or update or delete on sob_bestaan
    deferrable initially deferred for each row execute function sob_leven_past();

do $$
declare
    tabel text;
begin
    foreach tabel in array array['sob_naam', 'sob_rechtsvorm', 'sob_zetel', 'sob_taakomvang']
    loop
        execute format(
            'alter table %1$I drop constraint %1$s_binnen_bestaan, drop constraint %1$s_door_een_wijziging', tabel);
        execute format(
            'create trigger %1$s_past after insert on %1$I referencing new table as nieuw '
            'for each statement execute function sob_feit_past()', tabel);
    end loop;
    -- two facts for one day stay refused by the key over all that was ever known, as in V72
    foreach tabel in array array['sob_naam', 'sob_rechtsvorm']
    loop
        execute format(
            'alter table %1$I drop constraint %1$s_nu, '
            'add constraint %1$s_geldig_op_een_dag check (not isempty(geldig))', tabel);
        execute format(
            'create constraint trigger %1$s_dekt after update or delete on %1$I '
            'deferrable initially deferred for each row execute function sob_leven_past()', tabel);
    end loop;
end $$;
