-- What was made public, frozen. Nobody changes or removes a row: not the application by privilege, nobody by trigger.
create table publication (
    municipality_id text not null references municipality,
    publication_id bigint generated always as identity,
    number integer not null,
    kind text not null check (kind in ('SITUATION')),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    content text not null check (json_typeof(content::json) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    published_by bigint not null,
    responsible text not null,
    idempotency_key text not null,
    primary key (municipality_id, publication_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('publication');

-- That a publication no longer stands is a new fact beside it, not a change of it.
create table publication_end (
    municipality_id text not null,
    publication_id bigint not null,
    ended_at timestamptz not null,
    ended_by bigint not null,
    replaced_by integer,
    reason text,
    primary key (municipality_id, publication_id),
    foreign key (municipality_id, publication_id) references publication,
    foreign key (municipality_id, replaced_by) references publication (municipality_id, number)
);
select samsyn_protect('publication_end');

create function publication_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    raise exception 'what was published is never changed' using errcode = 'restrict_violation';
end $$;
create trigger frozen before update or delete on publication for each row execute function publication_is_frozen();
create trigger frozen before update or delete on publication_end for each row execute function publication_is_frozen();
revoke update, delete on publication, publication_end from ${application};

-- The portal's login reads what everyone may read; not who pressed the button.
grant select (municipality_id, publication_id, number, kind, first_day, last_day, content, checksum, published_at, responsible)
    on publication to ${portal};
grant select (municipality_id, publication_id, ended_at, replaced_by, reason) on publication_end to ${portal};

-- Which municipalities have published is public, but no scope sees more than one municipality.
create function publishing_municipalities() returns setof text
    language sql stable security definer set search_path = pg_catalog, public as $$
    select distinct municipality_id from publication order by municipality_id
$$;
grant execute on function publishing_municipalities() to ${portal};
