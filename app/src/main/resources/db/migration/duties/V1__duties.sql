-- What was done outside the program, noted by hand. It is taken back and never changed.
create table duty_proof (
    municipality_id text not null references municipality,
    proof_id bigint generated always as identity,
    duty text not null,
    day date not null,
    told text not null check (told <> ''),
    address text check (address like '/%'),
    withdrawn_on date,
    noted_at timestamptz not null,
    account_id bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, proof_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('duty_proof');
revoke delete on duty_proof from ${application};

-- How often the municipality itself wants a thing done. What the law says is not here.
create table duty_interval (
    municipality_id text not null references municipality,
    duty text not null,
    months integer not null check (months between 1 and 48),
    primary key (municipality_id, duty)
);
select samsyn_protect('duty_interval');

create table duty_office (
    municipality_id text not null references municipality,
    function_id bigint,
    assignment text not null,
    contact text not null,
    checked_on date,
    share integer check (share between 0 and 400),
    body text check (body in ('KS', 'BOARD')),
    board text not null,
    reference text not null,
    cameras boolean not null,
    version integer not null,
    primary key (municipality_id),
    check (body is distinct from 'BOARD' or board <> '' and reference <> '')
);
select samsyn_protect('duty_office');
