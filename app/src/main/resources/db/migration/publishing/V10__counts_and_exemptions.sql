-- The true counts behind a publication, so that a later one can be tried against what this one gave away. The portal's login
-- has no right to them.
create table publication_counts (
    municipality_id text not null,
    publication_id bigint not null,
    counts text not null check (json_typeof(counts::json) = 'object'),
    primary key (municipality_id, publication_id),
    foreign key (municipality_id, publication_id) references publication
);
select samsyn_protect('publication_counts');
create trigger frozen before update or delete on publication_counts for each row execute function publication_is_frozen();
revoke update, delete on publication_counts from ${application};

-- A written decision that a kind of events concerns no person, so that its small counts are shown.
create table public_exemption (
    municipality_id text not null references municipality,
    exemption_id bigint generated always as identity,
    category text not null,
    reason text not null,
    decided_on date not null,
    decided_by text not null,
    entered_at timestamptz not null,
    entered_by bigint not null,
    ended_at timestamptz,
    ended_by bigint,
    version integer not null default 0,
    idempotency_key text not null,
    primary key (municipality_id, exemption_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('public_exemption');
create unique index public_exemption_in_force on public_exemption (municipality_id, category) where ended_at is null;
