-- As before, and the owner may take the spread of a locked picture back: it says the same, to fewer.
create or replace function picture_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept picture;
begin
    if old.state = 'DRAFT' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if current_setting('samsyn.weeding', true) = 'FROZEN_PICTURE' then
            return old;
        end if;
        raise exception 'a locked picture is never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    kept.publication_number := old.publication_number;
    kept.diary_number := old.diary_number;
    if samsyn_spread_rank(new.spread) <= samsyn_spread_rank(old.spread) then
        kept.spread := old.spread;
    end if;
    if kept is distinct from old or new.state = 'DRAFT' or (old.state = 'REPLACED' and new.state <> 'REPLACED') then
        raise exception 'a locked picture is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
