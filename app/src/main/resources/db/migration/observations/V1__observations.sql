-- What was seen and told. Who told it is kept apart, in observation_reporter.
create table observation (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    version integer not null default 1,
    state text not null check (state in ('RECEIVED', 'ACCEPTED', 'RETURNED')),
    source text not null check (source in ('STAFF', 'HOST', 'PUBLIC', 'POLICE', 'IMPORT')),
    source_id text not null,
    category_group text not null,
    subcategory text,
    from_time timestamptz not null,
    to_time timestamptz not null,
    time_class text not null,
    x double precision,
    y double precision,
    position_class text not null,
    place_id bigint,
    place_name text,
    area_id bigint,
    certainty text,
    indoors boolean,
    reported_to_police boolean,
    text text,
    owner_organisation_id bigint not null,
    spread text not null,
    created_at timestamptz not null,
    reviewed_at timestamptz,
    return_reason text,
    idempotency_key text,
    import_id bigint,
    source_key text,
    primary key (municipality_id, id),
    check (to_time >= from_time),
    check ((x is null) = (y is null) and (x is null) = (position_class = 'NONE'))
);
-- Lists and columns walk backwards or forwards in time.
create index observation_time on observation (municipality_id, from_time, id);
create index observation_waiting on observation (municipality_id, id) where state = 'RECEIVED' and import_id is null;
create index observation_import on observation (municipality_id, import_id) where import_id is not null;
-- The same form twice is one report; the same row of the same source twice is one observation.
create unique index observation_form on observation (municipality_id, idempotency_key) where idempotency_key is not null;
create unique index observation_source on observation (municipality_id, source_id, source_key) where source_key is not null;
select samsyn_protect_shared('observation');

-- Never joined to anything that a page, an export or a figure shows; read only for the reporter's own list.
create table observation_reporter (
    municipality_id text not null,
    observation_id bigint not null,
    account_id bigint not null,
    by_phone boolean not null,
    primary key (municipality_id, observation_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade
);
create index observation_reporter_account on observation_reporter (municipality_id, account_id, observation_id);
select samsyn_protect('observation_reporter');

-- The text as it was before anything was struck out or rewritten.
create table sealed_text (
    municipality_id text not null,
    observation_id bigint not null,
    original text not null,
    sealed_at timestamptz not null,
    primary key (municipality_id, observation_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade
);
select samsyn_protect('sealed_text');

-- Which locked pictures an observation entered; the picture itself lives above and is not referred to.
create table observation_inclusion (
    municipality_id text not null,
    observation_id bigint not null,
    picture_id bigint not null,
    picture_title text not null,
    included_at timestamptz not null,
    primary key (municipality_id, observation_id, picture_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade
);
select samsyn_protect('observation_inclusion');
