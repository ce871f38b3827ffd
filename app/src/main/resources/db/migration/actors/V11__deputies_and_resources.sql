-- Who stands in for whoever holds a function, between two days.
create table function_deputy (
    municipality_id text not null,
    deputy_id bigint generated always as identity,
    function_id bigint not null,
    person_id bigint not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    idempotency_key uuid not null,
    primary key (municipality_id, deputy_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, function_id) references function,
    foreign key (municipality_id, person_id) references person
);
select samsyn_protect('function_deputy');

-- What an organisation has for the work, once a year.
create table resource_inventory (
    municipality_id text not null,
    organisation_id bigint not null,
    year integer not null check (year between 2000 and 2200),
    hours_a_week numeric(6, 1) not null check (hours_a_week >= 0),
    competence text not null,
    means text not null,
    lacking text not null,
    noted_on date not null,
    version integer not null default 1,
    primary key (municipality_id, organisation_id, year),
    foreign key (municipality_id, organisation_id) references organisation
);
select samsyn_protect('resource_inventory');
