-- How many days before the next step each step of a matter is.
create table duty_preparation (
    municipality_id text not null references municipality,
    papers integer not null check (papers between 0 and 120),
    office integer not null check (office between 0 and 120),
    au integer not null check (au between 0 and 120),
    ks integer not null check (ks between 0 and 120),
    version integer not null,
    primary key (municipality_id)
);
select samsyn_protect('duty_preparation');

-- By which a person's calendar fetches the year. The word in the address is told once; its hash is kept.
create table calendar_link (
    municipality_id text not null references municipality,
    link_id bigint generated always as identity,
    token_hash bytea not null,
    account_id bigint not null,
    epoch integer not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    idempotency_key text not null,
    primary key (municipality_id, link_id),
    unique (municipality_id, idempotency_key),
    unique (municipality_id, token_hash)
);
select samsyn_protect('calendar_link');
create index calendar_link_word on calendar_link (token_hash);
revoke delete on calendar_link from ${application};

-- Read before it is known who asks; a caller must have the word whose hash it is.
create function calendar_link_open(hash bytea)
    returns table (account_id bigint, epoch integer)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select l.account_id, l.epoch from calendar_link l where l.token_hash = hash and l.revoked_at is null
$$;
