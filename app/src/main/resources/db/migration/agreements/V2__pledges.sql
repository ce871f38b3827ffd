create table pledge (
    municipality_id text not null references municipality,
    pledge_id bigint generated always as identity,
    number integer not null,
    version integer not null default 1,
    state text not null check (state in ('DRAFT', 'DECIDED', 'PUBLISHED', 'FOLLOWED_UP', 'FED_BACK')),
    promise text not null check (json_typeof(promise::json) = 'object'),
    decided_on date,
    decided_by text,
    results text check (json_typeof(results::json) = 'array'),
    followed_up_on date,
    fed_back_on date,
    told text,
    not_done text,
    why text,
    how text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, pledge_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key),
    check (state = 'DRAFT' or decided_on is not null and decided_by is not null),
    check (state not in ('FOLLOWED_UP', 'FED_BACK') or results is not null and followed_up_on is not null),
    -- No pledge is closed without feedback.
    check ((state = 'FED_BACK') = (fed_back_on is not null) and (fed_back_on is null) = (told is null))
);
select samsyn_protect_shared('pledge');

create table pledge_number (
    municipality_id text not null references municipality,
    number integer not null,
    primary key (municipality_id, number)
);
select samsyn_protect('pledge_number');

-- What was promised in public stays as it was promised, and what was told of it as it was told.
create function pledge_is_public() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.state in ('PUBLISHED', 'FOLLOWED_UP', 'FED_BACK') and (tg_op = 'DELETE' or new.promise <> old.promise
            or new.decided_on <> old.decided_on or new.decided_by <> old.decided_by or new.state in ('DRAFT', 'DECIDED')
            or old.state = 'FED_BACK' and new is distinct from old) then
        raise exception 'a published pledge is never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published before update or delete on pledge for each row execute function pledge_is_public();

-- How long a pledge lasts, when the municipality has decided something else than a tertial.
create table pledge_setting (
    municipality_id text not null references municipality,
    months integer not null check (months between 1 and 12),
    primary key (municipality_id)
);
select samsyn_protect('pledge_setting');
