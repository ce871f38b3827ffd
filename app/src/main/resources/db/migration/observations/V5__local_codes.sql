-- The municipality's, or an organisation's, own names for finer kinds. A version is never changed: what was reported with it
-- keeps it, and a later one begins on its day.
create table local_code (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    organisation_id bigint,
    primary key (municipality_id, id)
);
select samsyn_protect('local_code');

create table local_code_version (
    municipality_id text not null,
    code_id bigint not null,
    version integer not null,
    name text not null,
    category_group text not null,
    subcategory text,
    valid_from date not null,
    closed boolean not null,
    primary key (municipality_id, code_id, version),
    foreign key (municipality_id, code_id) references local_code on delete cascade
);
select samsyn_protect('local_code_version');
revoke update, delete on local_code_version from ${application};
