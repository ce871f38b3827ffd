create table meeting (
    municipality_id text not null references municipality,
    meeting_id bigint generated always as identity,
    forum_id bigint not null,
    number integer not null,
    state text not null check (state in ('PLANNED', 'CALLED', 'HELD', 'FOR_ADJUSTMENT', 'ADJUSTED', 'ANNOUNCED', 'CANCELLED')),
    starts_at timestamptz not null,
    minutes_long integer not null check (minutes_long between 15 and 600),
    place text not null,
    -- Rises with each call, so that a calendar replaces what it was told before.
    calls integer not null default 0,
    called_at timestamptz,
    submitted_on date,
    adjusted_on date,
    announced_on date,
    frozen text check (json_typeof(frozen::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    version integer not null default 1,
    idempotency_key uuid not null,
    primary key (municipality_id, meeting_id),
    unique (municipality_id, forum_id, number),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, forum_id) references forum,
    check ((frozen is null) = (checksum is null) and (frozen is null) = (adjusted_on is null)),
    check ((state in ('ADJUSTED', 'ANNOUNCED')) = (frozen is not null))
);
create index meeting_when on meeting (municipality_id, starts_at);
select samsyn_protect('meeting');

create table meeting_item (
    municipality_id text not null,
    item_id bigint generated always as identity,
    meeting_id bigint not null,
    position integer not null,
    kind text not null check (kind in ('INFORMATION', 'DISCUSSION', 'DECISION')),
    title text not null check (title <> ''),
    background text not null,
    rapporteur_function_id bigint,
    -- Where the program found it, and what it is there; a point that was left out is not proposed again for the same meeting.
    source text not null check (source in ('PEOPLE', 'PICTURE', 'PROBLEM', 'TASK', 'CARRIED', 'MATTER', 'MINUTES', 'ANSWERS', 'HANDED_DOWN')),
    source_key text not null,
    address text,
    dropped boolean not null default false,
    notes text not null default '',
    decision text not null default '',
    diary_number text not null default '',
    outcome text not null default 'OPEN' check (outcome in ('OPEN', 'DONE', 'CARRIED_OVER', 'LIFTED')),
    task_id bigint,
    version integer not null default 1,
    idempotency_key uuid,
    primary key (municipality_id, item_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, meeting_id) references meeting
);
create unique index meeting_item_source on meeting_item (municipality_id, meeting_id, source, source_key) where source_key <> '';
create index meeting_item_of on meeting_item (municipality_id, meeting_id, position);
select samsyn_protect('meeting_item');

-- Who said that they cannot come, who came instead, who was there. Of a seat and not of a person.
create table meeting_attendance (
    municipality_id text not null,
    meeting_id bigint not null,
    seat_id bigint not null,
    state text not null check (state in ('REPORTED_ABSENT', 'CALLED_IN', 'PRESENT', 'ABSENT')),
    instead_of_seat bigint,
    primary key (municipality_id, meeting_id, seat_id),
    foreign key (municipality_id, meeting_id) references meeting,
    foreign key (municipality_id, seat_id) references forum_seat
);
select samsyn_protect('meeting_attendance');

-- Those who were at the meeting and not at this point of it.
create table item_absence (
    municipality_id text not null,
    item_id bigint not null,
    seat_id bigint not null,
    primary key (municipality_id, item_id, seat_id),
    foreign key (municipality_id, item_id) references meeting_item,
    foreign key (municipality_id, seat_id) references forum_seat
);
select samsyn_protect('item_absence');

create table meeting_adjuster (
    municipality_id text not null,
    meeting_id bigint not null,
    seat_id bigint not null,
    approved_on date,
    approved_how text check (approved_how in ('HERE', 'ELSEWHERE')),
    primary key (municipality_id, meeting_id, seat_id),
    foreign key (municipality_id, meeting_id) references meeting,
    foreign key (municipality_id, seat_id) references forum_seat,
    check ((approved_on is null) = (approved_how is null))
);
select samsyn_protect('meeting_adjuster');

-- What a group could not decide: lifted, decided elsewhere, given back as an assignment, reported back.
create table matter (
    municipality_id text not null references municipality,
    matter_id bigint generated always as identity,
    number integer not null,
    forum_id bigint not null,
    item_id bigint,
    title text not null check (title <> ''),
    question text not null,
    body text not null check (body in ('DEPARTMENT', 'KS', 'KF', 'POLICE')),
    state text not null check (state in ('RAISED', 'PREPARED', 'DECIDED', 'ASSIGNED', 'REPORTED_BACK', 'CLOSED')),
    decision text not null default '',
    decided_on date,
    paragraph text not null default '',
    diary_number text not null default '',
    task_id bigint,
    report text not null default '',
    reported_on date,
    raised_on date not null,
    version integer not null default 1,
    idempotency_key uuid not null,
    primary key (municipality_id, matter_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, forum_id) references forum,
    foreign key (municipality_id, item_id) references meeting_item,
    check (state in ('RAISED', 'PREPARED', 'CLOSED') or decision <> '' and decided_on is not null)
);
select samsyn_protect('matter');

-- What rooms above hand down for agendas: law dates, agreements that run out.
create table agenda_suggestion (
    municipality_id text not null references municipality,
    source text not null,
    source_key text not null,
    level text not null,
    title text not null,
    reason text not null,
    address text,
    due date,
    primary key (municipality_id, source, source_key)
);
select samsyn_protect('agenda_suggestion');

-- Which functions have read a picture, so that it is known where it is known.
create table picture_reading (
    municipality_id text not null references municipality,
    picture_id bigint not null,
    function_id bigint not null,
    read_on date not null,
    primary key (municipality_id, picture_id, function_id)
);
select samsyn_protect('picture_reading');

-- Adjusted minutes stay as they are, whoever asks; announcing them adds a day. Weeding says so within its own transaction.
create function minutes_are_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    kept meeting;
begin
    if old.frozen is null or current_setting('samsyn.weeding', true) = 'MINUTES' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'adjusted minutes are never changed' using errcode = 'restrict_violation';
    end if;
    kept := new;
    kept.state := old.state;
    kept.version := old.version;
    kept.announced_on := old.announced_on;
    if kept is distinct from old or new.state not in ('ADJUSTED', 'ANNOUNCED') then
        raise exception 'adjusted minutes are never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger frozen before update or delete on meeting for each row execute function minutes_are_frozen();

create function item_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    row meeting_item := case when tg_op = 'INSERT' then new else old end;
begin
    if current_setting('samsyn.weeding', true) is distinct from 'MINUTES' and exists (
            select 1 from meeting m
            where m.municipality_id = row.municipality_id and m.meeting_id = row.meeting_id and m.frozen is not null) then
        raise exception 'adjusted minutes are never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before insert or update or delete on meeting_item for each row execute function item_is_frozen();
