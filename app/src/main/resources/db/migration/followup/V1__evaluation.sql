-- The measure and its plan live in another room and are not referred to.
create table evaluation (
    municipality_id text not null references municipality,
    evaluation_id bigint generated always as identity,
    version integer not null default 1,
    measure_id bigint not null,
    plan_id bigint not null,
    measure_title text not null,
    state text not null check (state in ('LOCKED', 'ANSWERED', 'CONCLUDED', 'REPLACED')),
    -- What will be compared, and the smallest effect that the counts could show.
    locked text not null,
    checksum text not null,
    locked_at timestamptz not null,
    locked_by text not null,
    due_day date not null,
    replaces bigint,
    change_reason text not null,
    answer text,
    answer_checksum text,
    answered_at timestamptz,
    conclusion text check (conclusion in ('CONTINUE', 'CHANGE', 'STOP')),
    conclusion_reason text not null,
    concluded_at timestamptz,
    concluded_by text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    idempotency_key text not null,
    primary key (municipality_id, evaluation_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, replaces) references evaluation (municipality_id, evaluation_id),
    check (replaces is null or change_reason <> ''),
    check ((state in ('ANSWERED', 'CONCLUDED')) = (answer is not null)),
    check ((answer is null) = (answer_checksum is null) and (answer is null) = (answered_at is null)),
    check ((state = 'CONCLUDED') = (conclusion is not null)),
    check (conclusion is null or (conclusion_reason <> '' and concluded_at is not null and concluded_by is not null))
);
select samsyn_protect_shared('evaluation');
-- A measure has one plan that waits for its date.
create unique index evaluation_locked on evaluation (municipality_id, measure_id) where state = 'LOCKED';

-- A locked plan is never changed, a frozen answer never, a conclusion never: each is added once.
create function evaluation_is_locked() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept evaluation;
begin
    if tg_op = 'DELETE' then
        raise exception 'a locked follow-up is never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    if old.state = 'LOCKED' and new.state = 'ANSWERED' then
        kept.answer := old.answer;
        kept.answer_checksum := old.answer_checksum;
        kept.answered_at := old.answered_at;
    elsif old.state = 'ANSWERED' and new.state = 'CONCLUDED' then
        kept.conclusion := old.conclusion;
        kept.conclusion_reason := old.conclusion_reason;
        kept.concluded_at := old.concluded_at;
        kept.concluded_by := old.concluded_by;
    elsif not (old.state = 'LOCKED' and new.state = 'REPLACED') then
        raise exception 'a locked follow-up is never changed' using errcode = 'restrict_violation';
    end if;
    if kept is distinct from old then
        raise exception 'a locked follow-up is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger locked before update or delete on evaluation for each row execute function evaluation_is_locked();

-- What else may lie behind a change, as a person judged it.
create table evaluation_rival (
    municipality_id text not null,
    evaluation_id bigint not null,
    rival text not null check (rival in ('REGRESSION', 'WEATHER', 'HOLIDAYS', 'REPORTING', 'RECLASSIFICATION', 'OTHER_MEASURES', 'DOSE')),
    likely text not null check (likely in ('YES', 'NO', 'UNKNOWN')),
    note text not null,
    primary key (municipality_id, evaluation_id, rival),
    foreign key (municipality_id, evaluation_id) references evaluation
);
select samsyn_protect('evaluation_rival');

create function evaluation_rival_is_kept() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if (select state from evaluation where municipality_id = old.municipality_id and evaluation_id = old.evaluation_id) in ('CONCLUDED', 'REPLACED') then
        raise exception 'a concluded follow-up is never changed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger kept before update or delete on evaluation_rival for each row execute function evaluation_rival_is_kept();
