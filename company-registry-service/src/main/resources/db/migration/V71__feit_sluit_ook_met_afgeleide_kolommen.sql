-- What PostgreSQL derives itself is still empty in the new row when this looks at it: a derived column other
-- than `actueel` made every closing look like a change of the fact, so that an answer about involvement could
-- never be corrected. Derived columns follow from the others and are left out of the comparison.
create or replace function sluit_alleen_bekend() returns trigger language plpgsql as $$
declare
    buiten_beschouwing text[] := array['bekend', 'gesloten_door'] || array(
        select attname::text from pg_attribute where attrelid = tg_relid and attgenerated <> '');
begin
    if not upper_inf(old.bekend) then
        raise exception 'Een gesloten feit in % wijzigt niet meer', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    if lower(new.bekend) is distinct from lower(old.bekend) or upper_inf(new.bekend)
        or to_jsonb(new) - buiten_beschouwing <> to_jsonb(old) - buiten_beschouwing then
        raise exception 'Een feit in % wordt gesloten en opnieuw vastgelegd, niet overschreven', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
