-- Geometries are well-known binary in SWEREF 99 TM metres; the server needs no PostGIS.
create table area (
    municipality_id text not null references municipality,
    area_id         bigint generated always as identity,
    kind            text not null check (kind in ('MUNICIPALITY', 'LOCALITY', 'DISTRICT', 'SMALL_AREA')),
    code            text not null,
    name            text not null,
    position        integer not null,
    parent_area_id  bigint,
    inhabitants     integer check (inhabitants >= 0),
    geometry        bytea not null,
    source          text not null,
    imported_at     timestamptz not null,
    primary key (municipality_id, area_id),
    unique (municipality_id, kind, code),
    foreign key (municipality_id, parent_area_id) references area (municipality_id, area_id)
);
select samsyn_protect('area');

create table place_entry (
    municipality_id text not null references municipality,
    place_id        bigint generated always as identity,
    name            text not null check (name <> ''),
    kind            text not null,
    owner_name      text not null,
    owner_id        bigint,
    x               double precision not null,
    y               double precision not null,
    radius_metres   double precision not null check (radius_metres > 0),
    precision       text not null check (precision in ('SPOT', 'AREA_CENTRE')),
    area_id         bigint,
    version         integer not null default 0,
    primary key (municipality_id, place_id),
    unique (municipality_id, name),
    foreign key (municipality_id, area_id) references area (municipality_id, area_id)
);
select samsyn_protect('place_entry');

create table map_feature (
    municipality_id text not null references municipality,
    feature_id      bigint generated always as identity,
    layer           text not null,
    kind            text not null,
    name            text not null,
    west            double precision not null,
    south           double precision not null,
    east            double precision not null,
    north           double precision not null,
    geometry        bytea not null,
    primary key (municipality_id, feature_id)
);
select samsyn_protect('map_feature');

create table map_setting (
    municipality_id text primary key references municipality,
    tile_kind       text not null check (tile_kind in ('NONE', 'XYZ', 'WMTS')),
    tile_address    text not null,
    attribution     text not null,
    version         integer not null default 0
);
select samsyn_protect('map_setting');

-- New in each transaction that changes areas or places; what is held in memory compares it before it answers. Not a counter:
-- a number that was rolled back would come again and mean something else.
create table ground_version (
    municipality_id text primary key references municipality,
    version         uuid not null
);
select samsyn_protect('ground_version');
