-- Requests for documents and what came of them. Nobody is asked who they are or why: only what kind of requester it is.
create table release (
    municipality_id text not null references municipality,
    release_id bigint generated always as identity,
    version integer not null default 1,
    cause text not null check (cause in ('REQUEST', 'POLICE_REQUEST', 'OWN_INITIATIVE')),
    requester text not null,
    subject text not null check (subject in ('OBSERVATION', 'LIST', 'PICTURE')),
    subject_id bigint,
    first_day date,
    last_day date,
    category_group text,
    asked_on date not null,
    registered_at timestamptz not null,
    outcome text check (outcome in ('RELEASED', 'PARTLY', 'REFUSED')),
    provision text,
    reason text,
    decided_on date,
    decider_function text,
    excepted text[] not null default '{}',
    -- What was handed out, in numbers.
    documents integer not null default 0,
    left_out integer not null default 0,
    masked_places integer not null default 0,
    idempotency_key uuid not null,
    primary key (municipality_id, release_id),
    unique (municipality_id, idempotency_key),
    check ((subject = 'LIST') = (subject_id is null)),
    check ((outcome is null) = (decided_on is null) and (outcome is null) = (decider_function is null)),
    check (outcome is null or outcome = 'RELEASED' or (provision is not null and reason <> ''))
);
select samsyn_protect('release');
create index release_waiting on release (municipality_id, asked_on) where outcome is null;

-- The copies as they were handed out. The originals lie where they were, unchanged.
create table release_copy (
    municipality_id text not null,
    release_id bigint not null,
    file_name text not null,
    media_type text not null,
    content bytea not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (municipality_id, release_id, file_name),
    foreign key (municipality_id, release_id) references release on delete cascade
);
select samsyn_protect('release_copy');

-- Where fixed documents are mailed.
create table registrar_address (
    municipality_id text not null references municipality,
    address text not null check (address like '%_@_%'),
    version integer not null default 1,
    primary key (municipality_id)
);
select samsyn_protect('registrar_address');

create table registrar_delivery (
    municipality_id text not null references municipality,
    delivery_id bigint generated always as identity,
    picture_id bigint not null,
    diary_number text not null,
    checksum text not null,
    address text not null,
    letter_id bigint not null,
    handed_at timestamptz not null,
    idempotency_key uuid not null,
    primary key (municipality_id, delivery_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('registrar_delivery');
