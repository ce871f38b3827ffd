-- What the municipality has undertaken in public: agreements and pledges, frozen. Each time something has come of one, it is
-- published again beside what was said before; the latest stands. Apart from pictures: nothing is counted here, so nothing can
-- be subtracted.
create table public_undertaking (
    municipality_id text not null references municipality,
    kind text not null check (kind in ('AGREEMENT', 'PLEDGE')),
    number integer not null,
    revision integer not null check (revision >= 1),
    content text not null check (json_typeof(content::json) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null,
    published_by bigint not null,
    responsible text not null,
    idempotency_key text not null,
    primary key (municipality_id, kind, number, revision),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('public_undertaking');
create trigger frozen before update or delete on public_undertaking for each row execute function publication_is_frozen();
revoke update, delete on public_undertaking from ${application};
grant select (municipality_id, kind, number, revision, content, checksum, published_at, responsible) on public_undertaking to ${portal};

create or replace function publishing_municipalities() returns setof text
    language sql stable security definer set search_path = pg_catalog, public as $$
    select municipality_id from publication union select municipality_id from public_undertaking order by 1
$$;
