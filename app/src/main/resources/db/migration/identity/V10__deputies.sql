-- Who reviews while a reviewer is away: a member of staff, or whoever holds a function, between two days.
create table deputy (
    municipality_id text not null,
    deputy_id bigint generated always as identity,
    appointed_by bigint not null,
    person_id bigint,
    function_id bigint,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    idempotency_key uuid not null,
    primary key (municipality_id, deputy_id),
    unique (municipality_id, idempotency_key),
    check ((person_id is null) <> (function_id is null)),
    foreign key (municipality_id, appointed_by) references account,
    foreign key (municipality_id, person_id) references person,
    foreign key (municipality_id, function_id) references function
);
create index deputy_days on deputy (municipality_id, last_day) where withdrawn_at is null;
select samsyn_protect('deputy');
