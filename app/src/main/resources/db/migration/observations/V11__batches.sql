-- Reports that were accepted in one go, so that exactly those can be taken back.
create table review_batch (
    municipality_id text not null references municipality,
    batch_id bigint generated always as identity,
    idempotency_key text not null,
    accepted_by bigint not null,
    accepted_at timestamptz not null,
    undone_at timestamptz,
    primary key (municipality_id, batch_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('review_batch');

create table review_batch_row (
    municipality_id text not null,
    batch_id bigint not null,
    observation_id bigint not null,
    outcome text not null check (outcome in ('ACCEPTED', 'PASSED_OVER', 'TAKEN_BACK', 'CHANGED_SINCE', 'IN_PICTURE')),
    -- The version that accepting gave it; a higher one says that somebody has touched it since.
    version integer,
    primary key (municipality_id, batch_id, observation_id),
    foreign key (municipality_id, batch_id) references review_batch,
    foreign key (municipality_id, observation_id) references observation on delete cascade,
    check ((version is null) = (outcome = 'PASSED_OVER'))
);
create index review_batch_row_of on review_batch_row (municipality_id, observation_id);
select samsyn_protect('review_batch_row');
