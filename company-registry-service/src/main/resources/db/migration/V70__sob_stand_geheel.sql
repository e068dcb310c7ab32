-- From here on a version in one piece is the whole version: also the successions as they were known then,
-- and whether the register still held the SOB to be one. It says since when it was known, so a read on two
-- dates finds its one row in one index. What stood there is completed from the facts of that moment.
--
-- stand  null: read from the facts (a version that was dropped, before this)
alter table sob_stand
    add column bekend_vanaf timestamptz,
    alter column stand drop not null;

update sob_stand t set bekend_vanaf = c.tijdstip
from sob_wijziging w join wijziging c on c.wijziging_id = w.wijziging_id
where w.sob_id = t.sob_id and w.versie = t.versie;

update sob_stand t
set stand = case when v.sob_id is null then (t.stand::jsonb || jsonb_build_object(
        'opvolgers', (
            select jsonb_agg(jsonb_build_object('rechtsopvolgingId', f.rechtsopvolging_id,
                'voorgangerId', f.voorganger_id, 'opvolgerId', f.opvolger_id, 'ingangsdatum', f.ingangsdatum,
                'aandeel', f.aandeel, 'gemeenten', f.gemeenten)
                order by f.ingangsdatum, f.voorganger_id, f.opvolger_id)
            from sob_opvolging f where f.voorganger_id = t.sob_id and f.bekend @> t.bekend_vanaf),
        'voorgangers', (
            select jsonb_agg(jsonb_build_object('rechtsopvolgingId', f.rechtsopvolging_id,
                'voorgangerId', f.voorganger_id, 'opvolgerId', f.opvolger_id, 'ingangsdatum', f.ingangsdatum,
                'aandeel', f.aandeel, 'gemeenten', f.gemeenten)
                order by f.ingangsdatum, f.voorganger_id, f.opvolger_id)
            from sob_opvolging f where f.opvolger_id = t.sob_id and f.bekend @> t.bekend_vanaf)))::text end
from sob_stand zelf
left join sob_vervallen v on v.sob_id = zelf.sob_id and v.bekend @> zelf.bekend_vanaf
where zelf.sob_id = t.sob_id and zelf.versie = t.versie
  and (v.sob_id is not null or exists (
    select 1 from sob_opvolging o where o.voorganger_id = t.sob_id or o.opvolger_id = t.sob_id));

alter table sob_stand alter column bekend_vanaf set not null;
create unique index sob_stand_bekend on sob_stand (sob_id, bekend_vanaf);
