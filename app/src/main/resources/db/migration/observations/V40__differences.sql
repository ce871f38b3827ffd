-- The version at which a file last wrote the row: a later one says that a person has corrected it since. Empty is "as now".
alter table observation add column imported_version integer;

-- What a file that waits would change in rows that count: shown before it is accepted, applied as it was shown.
create table import_difference (
    municipality_id text not null,
    import_id bigint not null,
    observation_id bigint not null,
    kind text not null check (kind in ('CHANGED', 'GONE')),
    seen_version integer not null,
    source_key text,
    category_group text,
    subcategory text,
    from_time timestamptz,
    to_time timestamptz,
    time_class text,
    x double precision,
    y double precision,
    position_class text,
    place_name text,
    area_id bigint,
    text text,
    primary key (municipality_id, import_id, observation_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade
);
-- A row that is weeded takes its waiting difference along.
create index import_difference_observation on import_difference (municipality_id, observation_id);
select samsyn_protect('import_difference');
