create table picture (
    municipality_id text not null references municipality,
    picture_id bigint generated always as identity,
    number integer not null,
    edition integer not null check (edition >= 1),
    kind text not null check (kind in ('EST_PERIOD')),
    state text not null check (state in ('DRAFT', 'LOCKED', 'PUBLISHED', 'REPLACED')),
    version integer not null default 1,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    area_id bigint,
    area_name text,
    title text not null,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    figures text not null check (json_typeof(figures::json) = 'object'),
    draft text not null check (json_typeof(draft::json) = 'object'),
    judgement text not null check (json_typeof(judgement::json) = 'object'),
    drafted_at timestamptz not null,
    created_by bigint not null,
    locked_at timestamptz,
    locked_by bigint,
    locked_by_name text,
    frozen text check (json_typeof(frozen::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    publication_number integer,
    idempotency_key text not null,
    primary key (municipality_id, picture_id),
    unique (municipality_id, number, edition),
    unique (municipality_id, idempotency_key),
    check ((state = 'DRAFT') = (frozen is null)),
    check ((frozen is null) = (checksum is null) and (frozen is null) = (locked_at is null))
);
select samsyn_protect_shared('picture');

-- A locked picture only moves on through its states; what it says stays as it was, whoever asks.
create function picture_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept picture;
begin
    if old.state = 'DRAFT' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a locked picture is never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    kept.publication_number := old.publication_number;
    if kept is distinct from old or new.state = 'DRAFT' or (old.state = 'REPLACED' and new.state <> 'REPLACED') then
        raise exception 'a locked picture is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen before update or delete on picture for each row execute function picture_is_frozen();

-- Given when a picture is locked. What was asked for never changes; what was done is added once it is done.
create table task (
    municipality_id text not null,
    task_id bigint generated always as identity,
    picture_id bigint not null,
    position integer not null,
    place text not null,
    what text not null,
    organisation_id bigint not null,
    function_id bigint,
    responsible text not null,
    due date not null,
    given_at timestamptz not null,
    version integer not null default 1,
    done_on date,
    done_by bigint,
    outcome text,
    primary key (municipality_id, task_id),
    unique (municipality_id, picture_id, position),
    foreign key (municipality_id, picture_id) references picture,
    check ((done_on is null) = (outcome is null))
);
select samsyn_protect('task');
create index task_open on task (municipality_id, due) where done_on is null;
