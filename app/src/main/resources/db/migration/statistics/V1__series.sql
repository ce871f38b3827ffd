-- Who counts, with which instrument and by which definition.
create table series_source (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    version integer not null default 1,
    name text not null,
    instrument text not null,
    definition_code text not null,
    definition text not null,
    limits text not null,
    denominator text not null,
    population boolean not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    primary key (municipality_id, id),
    unique (municipality_id, owner_organisation_id, name, instrument, definition_code)
);
select samsyn_protect_shared('series_source');

-- A file or a pasted table. Its cells are kept until it is decided on, and no longer.
create table series_delivery (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    version integer not null default 1,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'DISCARDED')),
    source_id bigint not null,
    file_name text not null,
    sha256 text not null,
    retrieved_on date not null,
    per integer not null check (per >= 0),
    preliminary_from text not null,
    remembered boolean not null,
    masked integer not null,
    grid text,
    layout text not null check (json_typeof(layout::json) = 'object'),
    values_new integer,
    values_unchanged integer,
    values_changed integer,
    values_gone integer,
    account_id bigint not null,
    created_at timestamptz not null,
    decided_at timestamptz,
    idempotency_key text not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    primary key (municipality_id, id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, source_id) references series_source (municipality_id, id),
    check ((grid is not null) = (state = 'WAITING')),
    check ((decided_at is null) = (state = 'WAITING'))
);
create index series_delivery_source on series_delivery (municipality_id, source_id, id);
select samsyn_protect_shared('series_delivery');

-- One category in one area by one source. per: 0 for a count, else what a rate is counted per.
create table series (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    source_id bigint not null,
    category text not null,
    area text not null,
    area_id bigint,
    level text not null check (level in ('MUNICIPALITY', 'LOCALITY', 'AREA')),
    per integer not null check (per >= 0),
    grain text not null check (grain in ('WEEK', 'MONTH', 'QUARTER', 'TERTIAL', 'YEAR')),
    retrieved_on date not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    primary key (municipality_id, id),
    unique (municipality_id, source_id, category, area, per, grain),
    foreign key (municipality_id, source_id) references series_source (municipality_id, id)
);
select samsyn_protect_shared('series');

-- A value as a delivery gave it. When a later one changes it or leaves it out, it is ended and stays readable.
create table series_value (
    municipality_id text not null,
    series_id bigint not null,
    first_day date not null,
    delivery_id bigint not null,
    value double precision not null,
    preliminary boolean not null,
    ended_by bigint,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    primary key (municipality_id, series_id, first_day, delivery_id),
    foreign key (municipality_id, series_id) references series (municipality_id, id),
    foreign key (municipality_id, delivery_id) references series_delivery (municipality_id, id),
    foreign key (municipality_id, ended_by) references series_delivery (municipality_id, id)
);
create unique index series_value_now on series_value (municipality_id, series_id, first_day) where ended_by is null;
select samsyn_protect_shared('series_value');

-- From this day the source counts otherwise. category: empty for all of the source.
create table series_break (
    municipality_id text not null,
    id bigint generated always as identity,
    source_id bigint not null,
    category text not null,
    break_date date not null,
    why text not null,
    idempotency_key text not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    primary key (municipality_id, id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, source_id) references series_source (municipality_id, id)
);
select samsyn_protect_shared('series_break');

-- How a source's tables were laid out, by the fingerprint of their headings.
create table series_layout (
    municipality_id text not null,
    source_id bigint not null,
    fingerprint text not null,
    layout text not null check (json_typeof(layout::json) = 'object'),
    per integer not null,
    primary key (municipality_id, source_id, fingerprint),
    foreign key (municipality_id, source_id) references series_source (municipality_id, id) on delete cascade
);
select samsyn_protect('series_layout');
