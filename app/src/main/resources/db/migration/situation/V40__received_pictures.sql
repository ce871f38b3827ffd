-- A picture that another organisation made, as a file or written here. Until it is shared its spread is UNSHARED, which has no
-- rank and so reaches nobody but the organisation that owns the row, whatever the reader's clearance.
create table received_picture (
    municipality_id text not null references municipality,
    received_id bigint generated always as identity,
    -- The number of its first edition.
    family_id bigint,
    edition integer not null check (edition >= 1),
    version integer not null default 1,
    way text not null check (way in ('FILE', 'WRITTEN')),
    state text not null check (state in ('UNSHARED', 'SHARED', 'REPLACED')),
    title text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    area text not null,
    sender text not null,
    received_on date,
    fields text not null check (json_typeof(fields::json) = 'object'),
    file_name text,
    file_format text check (file_format in ('PDF', 'WORD', 'EXCEL', 'POWERPOINT')),
    file_bytes bigint,
    file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
    agreement text,
    owner_organisation_id bigint not null,
    owner_name text not null,
    spread text not null check (spread = 'UNSHARED' or samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    created_by bigint not null,
    shared_at timestamptz,
    shared_by bigint,
    shared_by_name text,
    frozen text check (json_typeof(frozen::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    idempotency_key text not null,
    primary key (municipality_id, received_id),
    unique (municipality_id, family_id, edition),
    unique (municipality_id, idempotency_key),
    check ((way = 'FILE') = (file_sha256 is not null) and (way = 'FILE') = (received_on is not null)),
    check ((way = 'WRITTEN') = (agreement is not null)),
    check ((state = 'UNSHARED') = (spread = 'UNSHARED') and (state = 'UNSHARED') = (frozen is null)),
    check ((frozen is null) = (checksum is null) and (frozen is null) = (shared_at is null))
);
select samsyn_protect_shared('received_picture');

-- What was shared stays as it was; it is only replaced. Its file never changes at all.
create function received_picture_is_shared() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept received_picture;
begin
    if tg_op = 'DELETE' then
        if old.state = 'UNSHARED' or current_setting('samsyn.weeding', true) = 'FROZEN_PICTURE' then
            return old;
        end if;
        raise exception 'a shared picture is never changed' using errcode = 'restrict_violation';
    end if;
    if new.file_sha256 is distinct from old.file_sha256 or new.owner_organisation_id <> old.owner_organisation_id then
        raise exception 'a received file is never changed' using errcode = 'restrict_violation';
    end if;
    if old.state = 'UNSHARED' then
        return new;
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    if kept is distinct from old or new.state = 'UNSHARED' or (old.state = 'REPLACED' and new.state <> 'REPLACED') then
        raise exception 'a shared picture is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger shared before update or delete on received_picture for each row execute function received_picture_is_shared();

-- The file as it came, in parts. Who does not see the picture does not see its file.
create table received_file_part (
    municipality_id text not null,
    received_id bigint not null,
    number integer not null,
    bytes bytea not null,
    primary key (municipality_id, received_id, number),
    foreign key (municipality_id, received_id) references received_picture on delete cascade
);
alter table received_file_part enable row level security;
alter table received_file_part force row level security;
create policy municipality_and_picture on received_file_part
    using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and exists (select 1 from received_picture p
                    where p.municipality_id = received_file_part.municipality_id and p.received_id = received_file_part.received_id))
    with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and exists (select 1 from received_picture p
                    where p.municipality_id = received_file_part.municipality_id and p.received_id = received_file_part.received_id));
revoke update, delete on received_file_part from ${application};

-- The signed agreement by which the police may write their picture here. Without a standing one the form is closed.
create table police_agreement (
    municipality_id text not null references municipality,
    agreement_id bigint generated always as identity,
    reference text not null,
    signed_on date not null,
    noted_at timestamptz not null,
    noted_by bigint not null,
    ended_on date,
    primary key (municipality_id, agreement_id)
);
select samsyn_protect('police_agreement');
create unique index police_agreement_standing on police_agreement (municipality_id) where ended_on is null;
