-- A fixed picture is a public document: its number in the diary is entered when the registrar has it, after the locking.
alter table picture add column diary_number text check (diary_number <> '');

-- What is left of a weeded picture: its number and the day.
create table weeded_picture (
    municipality_id text not null references municipality,
    picture_id bigint not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    number integer not null,
    edition integer not null,
    weeded_on date not null,
    primary key (municipality_id, picture_id)
);
select samsyn_protect_shared('weeded_picture');

-- As before, but for the diary number, for a spread that the owner takes back (the picture says the same, to fewer), and
-- for weeding, which says so within its own transaction. That guards against mistakes: the term itself is asked for in
-- se.samsyn.privacy.
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
