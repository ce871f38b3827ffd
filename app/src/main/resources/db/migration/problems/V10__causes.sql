-- Why a problem is there. One analysis for each problem; what is in it is read through the problem, so that its spread holds.
create table cause_analysis (
    municipality_id text not null references municipality,
    analysis_id bigint generated always as identity,
    problem_id bigint not null,
    version integer not null default 1,
    state text not null check (state in ('OPEN', 'FINISHED')),
    next_number integer not null default 1,
    begun_at timestamptz not null,
    primary key (municipality_id, analysis_id),
    unique (municipality_id, problem_id),
    foreign key (municipality_id, problem_id) references problem on delete cascade
);
select samsyn_protect('cause_analysis');

create table cause_chain_step (
    municipality_id text not null,
    analysis_id bigint not null,
    step_id bigint generated always as identity,
    position integer not null,
    what text not null,
    primary key (municipality_id, step_id),
    unique (municipality_id, analysis_id, position) deferrable initially deferred,
    foreign key (municipality_id, analysis_id) references cause_analysis on delete cascade
);
select samsyn_protect('cause_chain_step');

-- A number is never given twice: measures point to it. A cause that is taken away is struck out and keeps its number.
create table cause (
    municipality_id text not null,
    analysis_id bigint not null,
    cause_id bigint generated always as identity,
    number integer not null,
    version integer not null default 1,
    what text not null,
    perspective text not null check (perspective in ('SITUATION', 'TARGET', 'OFFENDER')),
    reach text not null check (reach in ('DIRECT', 'INDIRECT')),
    nature text not null check (nature in ('SITUATIONAL', 'SOCIAL')),
    step_id bigint,
    under_id bigint,
    evidence_for text not null,
    evidence_against text not null,
    evidence_missing text not null,
    struck boolean not null default false,
    idempotency_key text not null,
    primary key (municipality_id, cause_id),
    unique (municipality_id, analysis_id, number),
    unique (municipality_id, analysis_id, idempotency_key),
    foreign key (municipality_id, analysis_id) references cause_analysis on delete cascade,
    foreign key (municipality_id, step_id) references cause_chain_step on delete set null (step_id),
    foreign key (municipality_id, under_id) references cause,
    check (under_id <> cause_id)
);
select samsyn_protect('cause');

create table cause_rival (
    municipality_id text not null,
    analysis_id bigint not null,
    kind text not null check (kind in ('WEATHER', 'HOLIDAYS', 'REPORTING', 'RECLASSIFICATION', 'OTHER')),
    verdict text not null check (verdict in ('EXPLAINS', 'PARTLY', 'RULED_OUT', 'UNKNOWN')),
    why text not null,
    primary key (municipality_id, analysis_id, kind),
    foreign key (municipality_id, analysis_id) references cause_analysis on delete cascade
);
select samsyn_protect('cause_rival');

create table cause_turn (
    municipality_id text not null,
    analysis_id bigint not null,
    turn_id bigint generated always as identity,
    deed text not null check (deed in ('FINISH', 'REOPEN')),
    day date not null,
    by_function text not null,
    reason text not null,
    noted_at timestamptz not null,
    account_id bigint not null,
    primary key (municipality_id, turn_id),
    foreign key (municipality_id, analysis_id) references cause_analysis on delete cascade
);
select samsyn_protect('cause_turn');
-- When it was finished and why it was opened again stays as it was written.
revoke update, delete on cause_turn from ${application};
