-- The rule over all that was ever known (`_ooit`) says more than the one over what is known now (`_nu`): two
-- facts that both hold now are both known from now on, so they meet in it. Where no PERIOD foreign key refers
-- to `_nu`, it was paid for a second time with each fact. What it alone refused, an empty period, stays refused.
do $$
declare
    tabel text;
begin
    foreach tabel in array array['sob_zetel', 'sob_relatie', 'sob_identificatie', 'sob_taakomvang',
        'sob_cedrislidmaatschap', 'sob_functionaliteit', 'sob_betrokkenheid']
    loop
        execute format(
            'alter table %1$I drop constraint %1$s_nu, '
            'add constraint %1$s_geldig_op_een_dag check (not isempty(geldig))', tabel);
    end loop;
end $$;

-- Names are found by their words since V50; nothing reads the trigrams of whole names.
drop index sob_naam_zoek;

create or replace function zoekindexen_bijwerken() returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
    select gin_clean_pending_list(i::regclass)
    from unnest(array['public.sob_naam_woorden', 'public.sob_zoekwoord_gelijkend']) i
$$;
