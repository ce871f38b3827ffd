-- Outside row-level security, all tables of this room: they are read to find out who asks, and only then is the
-- municipality known. Their one door is se.samsyn.identity, whose lists name the municipality themselves.
create table account (
    municipality_id text not null,
    account_id bigint generated always as identity unique,
    person_id bigint not null,
    -- Null for a phone that was handed out without an account to sign in to.
    email text,
    password_hash text,
    roles text[] not null,
    state text not null check (state in ('INVITED', 'ACTIVE', 'CLOSED')),
    -- Raised to end every session that was begun before.
    epoch integer not null default 0,
    -- The made-up role that one click signs in to; only in the demo.
    persona text,
    created_at timestamptz not null,
    idempotency_key uuid not null,
    version integer not null default 0,
    primary key (municipality_id, account_id),
    unique (municipality_id, idempotency_key),
    unique (municipality_id, persona),
    foreign key (municipality_id, person_id) references person
);
create unique index account_email on account (lower(email));

-- Invitation, reset, set-up and phone links. Only the hash is kept: who reads the table can use none of them.
create table one_time_link (
    token_hash bytea primary key,
    purpose text not null check (purpose in ('INVITATION', 'RESET', 'SET_UP', 'PHONE')),
    account_id bigint references account (account_id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((account_id is null) = (purpose = 'SET_UP'))
);
create index one_time_link_of on one_time_link (account_id);

create table phone (
    municipality_id text not null,
    phone_id bigint generated always as identity,
    account_id bigint not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    primary key (municipality_id, phone_id),
    foreign key (municipality_id, account_id) references account
);
create index phone_of on phone (municipality_id, account_id);

-- Attempts to sign in, counted before the password is looked at; by a hash of the account or the network address.
create table sign_in_attempt (
    subject bytea primary key,
    attempts integer not null,
    first_at timestamptz not null,
    last_at timestamptz not null
);
create index sign_in_attempt_age on sign_in_attempt (last_at);
