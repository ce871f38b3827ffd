-- A joint picture lays two originals side by side. It refers to them by number and checksum and not by key: they may be weeded
-- by their own terms, and what was fixed still says what it said.
create table joint_picture (
    municipality_id text not null references municipality,
    joint_id bigint generated always as identity,
    family_id bigint,
    edition integer not null check (edition >= 1),
    version integer not null default 1,
    state text not null check (state in ('DRAFT', 'FIXED', 'REPLACED')),
    title text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    own_id bigint not null,
    own_name text not null,
    own_checksum text not null,
    partner_picture_id bigint not null,
    partner_picture_name text not null,
    partner_checksum text not null,
    partner_file_sha256 text,
    partner_organisation_id bigint not null,
    partner_name text not null,
    content text not null check (json_typeof(content::json) = 'object'),
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    created_by bigint not null,
    body text,
    decided_on date,
    paragraph text,
    diary_number text,
    fixed_at timestamptz,
    fixed_by bigint,
    fixed_by_name text,
    frozen text check (json_typeof(frozen::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    idempotency_key text not null,
    primary key (municipality_id, joint_id),
    unique (municipality_id, family_id, edition),
    unique (municipality_id, idempotency_key),
    check ((state = 'DRAFT') = (frozen is null)),
    check ((frozen is null) = (checksum is null) and (frozen is null) = (fixed_at is null)),
    check (frozen is null or (body is not null and decided_on is not null and paragraph is not null and diary_number is not null))
);
alter table joint_picture enable row level security;
alter table joint_picture force row level security;
-- As other documents; but a draft reaches its two parties alone: the municipality's own boards and the organisation whose
-- picture lies beside theirs.
create policy municipality_parties_and_spread on joint_picture
    using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and (owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint)
             or partner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint)
             or (select nullif(current_setting('samsyn.clearance', true), '')::integer) = 0
             or (state <> 'DRAFT'
                 and samsyn_spread_rank(spread) >= (select nullif(current_setting('samsyn.clearance', true), '')::integer))))
    with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and (owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint)
             or partner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint)
             or (select nullif(current_setting('samsyn.clearance', true), '')::integer) = 0
             or (state <> 'DRAFT'
                 and samsyn_spread_rank(spread) >= (select nullif(current_setting('samsyn.clearance', true), '')::integer))));

create function joint_picture_is_fixed() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept joint_picture;
begin
    if tg_op = 'DELETE' then
        if old.state = 'DRAFT' or current_setting('samsyn.weeding', true) = 'FROZEN_PICTURE' then
            return old;
        end if;
        raise exception 'a fixed picture is never changed' using errcode = 'restrict_violation';
    end if;
    if new.own_checksum <> old.own_checksum or new.partner_checksum <> old.partner_checksum then
        raise exception 'the originals of a joint picture are never exchanged' using errcode = 'restrict_violation';
    end if;
    if old.state = 'DRAFT' then
        return new;
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    if kept is distinct from old or new.state = 'DRAFT' or (old.state = 'REPLACED' and new.state <> 'REPLACED') then
        raise exception 'a fixed picture is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger fixed before update or delete on joint_picture for each row execute function joint_picture_is_fixed();

-- Samsyn or dissent, by function and never by name. What was said stays; a function that thinks again says so anew.
create table joint_stand (
    municipality_id text not null,
    stand_id bigint generated always as identity,
    joint_id bigint not null,
    -- The text that it was given on: a later one has not been agreed to.
    joint_version integer not null,
    side text not null check (side in ('MUNICIPALITY', 'PARTNER', 'OTHER')),
    organisation text not null,
    function_name text not null,
    kind text not null check (kind in ('CONSENT', 'DISSENT')),
    reason text not null,
    way text not null check (way in ('PROGRAM', 'LINK')),
    given_at timestamptz not null,
    account_id bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, stand_id),
    unique (municipality_id, joint_id, idempotency_key),
    foreign key (municipality_id, joint_id) references joint_picture on delete cascade,
    check (kind = 'CONSENT' or reason <> '')
);
alter table joint_stand enable row level security;
alter table joint_stand force row level security;
create policy municipality_and_picture on joint_stand
    using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and exists (select 1 from joint_picture p
                    where p.municipality_id = joint_stand.municipality_id and p.joint_id = joint_stand.joint_id))
    with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and exists (select 1 from joint_picture p
                    where p.municipality_id = joint_stand.municipality_id and p.joint_id = joint_stand.joint_id));
revoke update, delete on joint_stand from ${application};

-- Links for those without an account, each for one thing and one function. Only the hash of its word is kept.
create table situation_link (
    municipality_id text not null references municipality,
    link_id bigint generated always as identity,
    token_hash bytea not null,
    purpose text not null check (purpose in ('STAND', 'CIRCULATION')),
    object_id bigint not null,
    organisation text not null,
    function_name text not null,
    side text not null check (side in ('MUNICIPALITY', 'PARTNER', 'OTHER')),
    -- In whose name the link reads: what its maker sees of that one document.
    owner_organisation_id bigint not null,
    clearance text not null check (samsyn_spread_rank(clearance) is not null),
    made_at timestamptz not null,
    made_by bigint not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    revoked_at timestamptz,
    primary key (municipality_id, link_id),
    unique (municipality_id, token_hash)
);
select samsyn_protect('situation_link');
create index situation_link_of on situation_link (municipality_id, purpose, object_id);

-- Read before it is known who asks; a caller must have the word whose hash it is.
create function situation_link_open(hash bytea, moment timestamptz)
    returns table (municipality_id text, municipality_name text, link_id bigint, purpose text, object_id bigint, organisation text,
                   function_name text, side text, owner_organisation_id bigint, clearance text, expires_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select l.municipality_id, m.name, l.link_id, l.purpose, l.object_id, l.organisation, l.function_name, l.side,
           l.owner_organisation_id, l.clearance, l.expires_at
    from situation_link l join municipality m on m.municipality_id = l.municipality_id
    where l.token_hash = hash and l.revoked_at is null and l.expires_at > moment
$$;
