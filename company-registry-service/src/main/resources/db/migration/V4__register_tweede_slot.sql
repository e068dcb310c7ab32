-- The second lock. The register is public to everyone with a token; only Cedris, the operator and the
-- service itself write in it, whatever a token's scopes say.
do $$
declare
    tabel text;
begin
    foreach tabel in array array['arbeidsmarktregio', 'gemeente', 'sob', 'sob_bestaan', 'sob_naam',
        'sob_rechtsvorm', 'sob_kvk_nummer', 'sob_zetel', 'sob_relatie', 'sob_opvolging',
        'rechtsopvolging', 'rechtsopvolging_partij']
    loop
        execute format('alter table %I enable row level security', tabel);
        execute format('create policy lezen on %I for select using (true)', tabel);
        execute format(
            'create policy toevoegen on %I for insert with check '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', tabel);
        execute format(
            'create policy wijzigen on %I for update using '
            '(current_setting(''pols.organisatie'', true) in (''cedris'', ''beheer'', ''systeem''))', tabel);
    end loop;
end $$;
