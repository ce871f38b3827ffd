-- The trace: lines are added, never changed. The application login has no right to do otherwise.
create table trace_entry (
    municipality_id text not null references municipality,
    entry_id bigint generated always as identity,
    at timestamptz not null,
    account_id bigint not null,
    deed text not null check (deed ~ '^[a-zA-Z.-]+$'),
    object_id bigint not null,
    primary key (municipality_id, entry_id)
);
create index trace_entry_at on trace_entry (municipality_id, at, entry_id);
select samsyn_protect('trace_entry');
revoke update, delete on trace_entry from ${application};

-- Each day's lines are hashed together with the seal of the day before, so that a line that is changed, added or taken
-- away afterwards shows in every later day.
create table trace_seal (
    municipality_id text not null references municipality,
    day date not null,
    entries bigint not null,
    previous_hash text not null,
    hash text not null,
    primary key (municipality_id, day)
);
select samsyn_protect('trace_seal');
revoke update, delete on trace_seal from ${application};
