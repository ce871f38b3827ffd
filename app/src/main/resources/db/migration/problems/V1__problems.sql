-- Numbers that were given, also to problems that a visitor does not see: the next number must not depend on who asks.
create table problem_number (
    municipality_id text not null references municipality,
    number integer not null,
    primary key (municipality_id, number)
);
select samsyn_protect('problem_number');

create table problem (
    municipality_id text not null references municipality,
    problem_id bigint generated always as identity,
    number integer not null,
    version integer not null default 1,
    state text not null check (state in ('IDENTIFIED', 'PRIORITISED', 'DEPRIORITISED', 'ACTED_UPON', 'REDUCED', 'REMAINS', 'CLOSED')),
    title text not null,
    what text not null,
    category_group text,
    place_kind text not null check (place_kind in ('PLACE', 'AREA', 'EVERYWHERE', 'NO_PLACE')),
    area_id bigint,
    place text not null,
    time_pattern text not null,
    affected text not null,
    reason text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, problem_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key),
    -- Whoever takes a stand writes why, also for what is prioritised away.
    check (state = 'IDENTIFIED' or reason is not null)
);
select samsyn_protect_shared('problem');

create table problem_criterion (
    municipality_id text not null,
    problem_id bigint not null,
    criterion text not null,
    answer text not null check (answer in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
    primary key (municipality_id, problem_id, criterion),
    foreign key (municipality_id, problem_id) references problem on delete cascade
);
select samsyn_protect('problem_criterion');

create table problem_evidence (
    municipality_id text not null,
    problem_id bigint not null,
    evidence_id bigint generated always as identity,
    kind text not null check (kind in ('STUDY', 'OBSERVATIONS', 'PICTURE', 'SERIES', 'ELSEWHERE')),
    label text not null,
    address text,
    added_at timestamptz not null,
    added_by bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, evidence_id),
    unique (municipality_id, problem_id, idempotency_key),
    foreign key (municipality_id, problem_id) references problem on delete cascade,
    check ((kind = 'ELSEWHERE') = (address is null))
);
select samsyn_protect('problem_evidence');

-- Which pictures speak of it; the picture itself lives above and is not referred to.
create table problem_sighting (
    municipality_id text not null,
    problem_id bigint not null,
    picture_id bigint not null,
    picture_title text not null,
    sentence text not null,
    noted_at timestamptz not null,
    primary key (municipality_id, problem_id, picture_id),
    foreign key (municipality_id, problem_id) references problem on delete cascade
);
select samsyn_protect('problem_sighting');
create index problem_sighting_picture on problem_sighting (municipality_id, picture_id);

create table problem_step (
    municipality_id text not null,
    problem_id bigint not null,
    step_id bigint generated always as identity,
    deed text not null,
    state text not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    account_id bigint not null,
    primary key (municipality_id, step_id),
    foreign key (municipality_id, problem_id) references problem on delete cascade
);
select samsyn_protect('problem_step');
-- What was decided stays as it was written.
revoke update, delete on problem_step from ${application};
