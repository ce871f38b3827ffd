-- Kinds of picture beside the EST period. A kind that a body fixes says by whom, when and under which paragraph and number.
alter table picture drop constraint picture_kind_check;
alter table picture add constraint picture_kind_check check (kind in ('EST_PERIOD', 'TERTIAL', 'YEARLY', 'STATUTORY'));
alter table picture
    add column group_id bigint,
    add column group_name text,
    add column attached text check (json_typeof(attached::json) = 'object'),
    add column decision_body text check (decision_body <> ''),
    add column decided_on date,
    add column decision_paragraph text check (decision_paragraph <> ''),
    add column decision_number text check (decision_number <> '');
alter table picture add constraint decision_is_whole check (
    num_nulls(decision_body, decided_on, decision_paragraph, decision_number) in (0, 4));
alter table picture add constraint statutory_is_decided check (
    kind <> 'STATUTORY' or state = 'DRAFT' or decision_body is not null);

-- Those who meet over EST pictures, each with a rhythm of its own.
create table picture_group (
    municipality_id text not null references municipality,
    group_id bigint generated always as identity,
    name text not null,
    rhythm text not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'PER_MEETING')),
    area_id bigint,
    area_name text,
    version integer not null default 1,
    closed boolean not null default false,
    idempotency_key text not null,
    primary key (municipality_id, group_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('picture_group');

-- What is known to happen: market days, matches, school leaves. Drafts of pictures tell of it beforehand.
create table coming_event (
    municipality_id text not null references municipality,
    event_id bigint generated always as identity,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    what text not null,
    place text not null,
    created_by bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, event_id),
    unique (municipality_id, idempotency_key)
);
select samsyn_protect('coming_event');
create index coming_event_day on coming_event (municipality_id, first_day);
