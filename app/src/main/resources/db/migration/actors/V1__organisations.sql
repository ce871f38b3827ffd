create table organisation (
    municipality_id text not null references municipality,
    organisation_id bigint generated always as identity,
    name text not null check (name <> ''),
    unit text not null default '',
    kind text not null
        check (kind in ('OWN_BOARD', 'MUNICIPAL_COMPANY', 'OTHER_AUTHORITY', 'PRIVATE', 'ASSOCIATION')),
    idempotency_key uuid not null,
    version integer not null default 0,
    primary key (municipality_id, organisation_id),
    unique (municipality_id, idempotency_key)
);
create unique index organisation_named on organisation (municipality_id, lower(name), lower(unit));
select samsyn_protect('organisation');

-- A task is given to a function, so that it outlives whoever holds it.
create table function (
    municipality_id text not null,
    function_id bigint generated always as identity,
    organisation_id bigint not null,
    name text not null check (name <> ''),
    idempotency_key uuid not null,
    primary key (municipality_id, function_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, organisation_id) references organisation
);
create unique index function_named on function (municipality_id, organisation_id, lower(name));
select samsyn_protect('function');

-- Staff of the organisations that take part; never people who are observed.
create table person (
    municipality_id text not null,
    person_id bigint generated always as identity,
    organisation_id bigint not null,
    name text not null check (name <> ''),
    email text not null default '',
    idempotency_key uuid not null,
    version integer not null default 0,
    primary key (municipality_id, person_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, organisation_id) references organisation
);
create index person_of_organisation on person (municipality_id, organisation_id);
select samsyn_protect('person');

create table function_holder (
    municipality_id text not null,
    holder_id bigint generated always as identity,
    function_id bigint not null,
    person_id bigint not null,
    first_day date not null,
    last_day date check (last_day >= first_day),
    idempotency_key uuid not null,
    primary key (municipality_id, holder_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, function_id) references function,
    foreign key (municipality_id, person_id) references person
);
create index function_holder_of on function_holder (municipality_id, function_id);
create index function_holder_who on function_holder (municipality_id, person_id);
select samsyn_protect('function_holder');
