alter table meeting_item drop constraint meeting_item_source_check;
alter table meeting_item add constraint meeting_item_source_check check (source in
    ('PEOPLE', 'PICTURE', 'PROBLEM', 'TASK', 'CARRIED', 'MATTER', 'MINUTES', 'ANSWERS', 'AGREEMENT', 'HANDED_DOWN'));

-- Questions that are answered by link, without an account.
create table question_set (
    municipality_id text not null references municipality,
    set_id bigint generated always as identity,
    forum_id bigint,
    title text not null check (title <> ''),
    purpose text not null,
    days_open integer not null check (days_open between 1 and 90),
    idempotency_key uuid not null,
    primary key (municipality_id, set_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, forum_id) references forum
);
select samsyn_protect('question_set');

create table question (
    municipality_id text not null,
    set_id bigint not null,
    position integer not null,
    words text not null check (words <> ''),
    primary key (municipality_id, set_id, position),
    foreign key (municipality_id, set_id) references question_set
);
select samsyn_protect('question');

create table question_asked (
    municipality_id text not null,
    set_id bigint not null,
    function_id bigint not null,
    primary key (municipality_id, set_id, function_id),
    foreign key (municipality_id, set_id) references question_set
);
select samsyn_protect('question_asked');

create table question_round (
    municipality_id text not null,
    round_id bigint generated always as identity,
    set_id bigint not null,
    meeting_id bigint,
    opened_on date not null,
    due date not null,
    closed_on date,
    idempotency_key uuid not null,
    primary key (municipality_id, round_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, set_id) references question_set,
    foreign key (municipality_id, meeting_id) references meeting
);
select samsyn_protect('question_round');

-- Only the hash of the word in a link is kept: who reads the table can answer for nobody. A row without one has no link yet.
create table question_link (
    municipality_id text not null,
    link_id bigint generated always as identity,
    round_id bigint not null,
    function_id bigint not null,
    token_hash bytea,
    expires_at timestamptz not null,
    sent_at timestamptz,
    answered_at timestamptz,
    primary key (municipality_id, link_id),
    unique (municipality_id, round_id, function_id),
    unique (municipality_id, token_hash),
    foreign key (municipality_id, round_id) references question_round
);
create index question_link_word on question_link (token_hash);
select samsyn_protect('question_link');

create table question_answer (
    municipality_id text not null,
    link_id bigint not null,
    position integer not null,
    answer text not null,
    primary key (municipality_id, link_id, position),
    foreign key (municipality_id, link_id) references question_link
);
select samsyn_protect('question_answer');

-- Whoever comes by a link is in no municipality yet: this alone says in which, and only to who has the word.
create function question_link_of(hash bytea) returns table (municipality_id text, link_id bigint)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select l.municipality_id, l.link_id from question_link l where l.token_hash = hash
$$;

-- Who tells whom what, and when.
create table communication_line (
    municipality_id text not null references municipality,
    line_id bigint generated always as identity,
    what text not null check (what <> ''),
    whom text not null,
    function_id bigint not null,
    told_when text not null,
    last_told_on date,
    ended_on date,
    version integer not null default 1,
    idempotency_key uuid not null,
    primary key (municipality_id, line_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('communication_line');

-- The five steps of the work, once around.
create table cycle (
    municipality_id text not null references municipality,
    cycle_id bigint generated always as identity,
    number integer not null,
    name text not null,
    started_on date not null,
    closed_on date check (closed_on >= started_on),
    version integer not null default 1,
    idempotency_key uuid not null,
    primary key (municipality_id, cycle_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key)
);
create unique index cycle_open on cycle (municipality_id) where closed_on is null;
select samsyn_protect('cycle');

create table cycle_gate (
    municipality_id text not null,
    cycle_id bigint not null,
    gate text not null,
    function_id bigint,
    met_on date,
    note text not null default '',
    version integer not null default 1,
    primary key (municipality_id, cycle_id, gate),
    foreign key (municipality_id, cycle_id) references cycle,
    check (met_on is null or note <> '')
);
select samsyn_protect('cycle_gate');
