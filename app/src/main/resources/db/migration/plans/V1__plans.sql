-- Numbers that were given, also to plans that a visitor does not see.
create table plan_number (
    municipality_id text not null references municipality,
    number integer not null,
    primary key (municipality_id, number)
);
select samsyn_protect('plan_number');

create table plan (
    municipality_id text not null references municipality,
    plan_id bigint generated always as identity,
    number integer not null,
    edition integer not null,
    version integer not null default 1,
    state text not null check (state in ('DRAFT', 'PREPARED', 'DECIDED', 'FOLLOWED_UP', 'REPLACED')),
    title text not null,
    first_day date not null,
    last_day date not null,
    -- The picture lives in another room and is not referred to.
    picture_id bigint,
    documentation text not null,
    coordination text not null,
    decided_body text,
    decided_on date,
    decision_reference text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, plan_id),
    unique (municipality_id, number, edition),
    unique (municipality_id, idempotency_key),
    check (last_day >= first_day),
    -- Invariant 2: no decided plan without a picture to stand on and a decision.
    check (state in ('DRAFT', 'PREPARED')
           or (picture_id is not null and decided_body is not null and decided_on is not null and decision_reference is not null))
);
select samsyn_protect_shared('plan');

create function plan_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept plan;
begin
    if old.state in ('DRAFT', 'PREPARED') then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a decided plan is never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    if kept is distinct from old or new.state in ('DRAFT', 'PREPARED') or (old.state = 'REPLACED' and new.state <> 'REPLACED') then
        raise exception 'a decided plan is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen before update or delete on plan for each row execute function plan_is_frozen();

create table measure (
    municipality_id text not null,
    measure_id bigint generated always as identity,
    plan_id bigint not null,
    number integer not null,
    version integer not null default 1,
    state text not null check (state in ('PLANNED', 'ONGOING', 'DONE', 'PARTLY', 'CANCELLED')),
    title text not null,
    what text not null,
    kind text not null check (kind in ('SITUATIONAL', 'SOCIAL')),
    term text not null check (term in ('SHORT', 'LONG')),
    indicator text not null,
    baseline numeric not null,
    target numeric not null,
    target_day date not null,
    first_day date not null,
    last_day date not null,
    -- Exactly one answers for it.
    organisation_id bigint not null,
    function_id bigint not null,
    responsible text not null,
    participants text not null,
    ordinary boolean not null,
    amount numeric,
    unit text not null,
    hours numeric,
    sek bigint,
    colour text check (colour in ('GREEN', 'YELLOW', 'RED')),
    outcome text not null,
    idempotency_key text not null,
    primary key (municipality_id, measure_id),
    unique (municipality_id, plan_id, number),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, plan_id) references plan on delete cascade,
    check (last_day >= first_day),
    check (state not in ('DONE', 'PARTLY', 'CANCELLED') or outcome <> '')
);
select samsyn_protect('measure');
create index measure_organisation on measure (municipality_id, organisation_id);

-- What was decided is kept as it was; how it goes is added to it.
create function measure_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept measure;
    stands boolean;
begin
    select state not in ('DRAFT', 'PREPARED') into stands from plan
    where municipality_id = old.municipality_id and plan_id = old.plan_id;
    if not coalesce(stands, false) then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a decided measure is never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    kept.colour := old.colour;
    kept.outcome := old.outcome;
    if kept is distinct from old then
        raise exception 'a decided measure is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen before update or delete on measure for each row execute function measure_is_frozen();

-- Which causes it works on, as they were numbered then; the causes live in another room and are not referred to.
create table measure_cause (
    municipality_id text not null,
    measure_id bigint not null,
    cause_id bigint not null,
    analysis_id bigint not null,
    label text not null,
    primary key (municipality_id, measure_id, cause_id),
    foreign key (municipality_id, measure_id) references measure on delete cascade
);
select samsyn_protect('measure_cause');

create table measure_work (
    municipality_id text not null,
    measure_id bigint not null,
    work_id bigint generated always as identity,
    day date not null,
    amount numeric check (amount > 0),
    hours numeric check (hours > 0),
    note text not null,
    organisation_id bigint not null,
    organisation text not null,
    noted_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, work_id),
    unique (municipality_id, measure_id, idempotency_key),
    foreign key (municipality_id, measure_id) references measure on delete cascade,
    check (amount is not null or hours is not null or note <> '')
);
select samsyn_protect('measure_work');
