-- An SOB may go over into several others, each with a share and with the municipalities that go to it.
--
-- aandeel    ten-thousandths of what has no municipality; those of one predecessor make 10,000
-- gemeenten  which municipalities go to this successor; null: all of them
alter table sob_opvolging
    add aandeel integer not null default 10000 check (aandeel between 1 and 10000),
    add gemeenten text[],
    drop constraint sob_opvolging_ooit,
    -- an SOB goes over by one act only, and by that to each successor once
    add constraint sob_opvolging_een_keer
        exclude using gist (voorganger_id with =, rechtsopvolging_id with <>, bekend with &&),
    add constraint sob_opvolging_ooit
        exclude using gist (voorganger_id with =, opvolger_id with =, bekend with &&);

create index sob_opvolging_van_voorganger on sob_opvolging (voorganger_id);

-- A predecessor ends on the day on which each of its successors lives. Along a succession the last day
-- of a life therefore always moves on, so that no chain of successions can come back to where it began.
-- The lives that were looked at stay as they are until the end of this transaction.
create function sob_opvolging_sluit_aan() returns trigger language plpgsql as $$
declare
    betrokken uuid[];
    fout record;
begin
    if tg_table_name = 'sob_opvolging' then
        betrokken := array[new.voorganger_id, new.opvolger_id];
    else
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

create constraint trigger sob_opvolging_sluit_aan after insert or update on sob_opvolging
    deferrable initially deferred for each row execute function sob_opvolging_sluit_aan();
create constraint trigger sob_bestaan_sluit_aan after insert or update on sob_bestaan
    deferrable initially deferred for each row execute function sob_opvolging_sluit_aan();
