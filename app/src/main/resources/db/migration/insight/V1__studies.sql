-- Studies that somebody kept: what was asked, and the figures as they were then. Counts and the program's own sentences; no events.
create table study (
    municipality_id text not null references municipality,
    study_id bigint generated always as identity,
    question text not null check (question in ('WHERE', 'WHEN', 'CHANGE', 'REPORTING', 'SAFETY')),
    asking text not null,
    title text not null,
    figures text not null check (json_typeof(figures::json) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    data_version bigint not null,
    kept_at timestamptz not null,
    kept_by bigint not null,
    kept_by_name text not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    idempotency_key text not null,
    primary key (municipality_id, study_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect_shared('study');
-- What a study says never changes; how far it travels may.
revoke update on study from ${application};
grant update (spread) on study to ${application};
create index study_kept on study (municipality_id, kept_at desc);
