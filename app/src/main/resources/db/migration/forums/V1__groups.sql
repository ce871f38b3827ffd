-- A council, group or network: what it is for, what it may do, when it meets and whom it reports to.
create table forum (
    municipality_id text not null references municipality,
    forum_id bigint generated always as identity,
    name text not null check (name <> ''),
    purpose text not null,
    level text not null check (level in ('STRATEGIC', 'OPERATIVE', 'PICTURE', 'LEADERSHIP', 'COUNCIL', 'UNIT', 'WORKING_GROUP', 'NETWORK')),
    mandate text not null check (mandate in ('DECIDES', 'PREPARES', 'INFORMS')),
    concerns text not null check (concerns in ('GROUP', 'INDIVIDUAL')),
    rhythm text not null check (rhythm in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'TERTIAL', 'HALF_YEARLY', 'YEARLY', 'WHEN_NEEDED')),
    minutes_form text not null check (minutes_form in ('NOTES', 'MINUTES')),
    adjustment_days integer not null check (adjustment_days between 1 and 60),
    reports_to_forum bigint,
    reports_to_body text check (reports_to_body in ('DEPARTMENT', 'KS', 'KF', 'POLICE')),
    decided_by text not null,
    decided_paragraph text not null,
    decided_on date,
    ends_on date,
    state text not null check (state in ('PLANNED', 'ACTIVE', 'DORMANT', 'ENDED')),
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    version integer not null default 1,
    idempotency_key uuid not null,
    primary key (municipality_id, forum_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, reports_to_forum) references forum (municipality_id, forum_id),
    check (reports_to_forum is null or reports_to_body is null),
    check (reports_to_forum <> forum_id)
);
create unique index forum_named on forum (municipality_id, lower(name)) where state <> 'ENDED';
select samsyn_protect_shared('forum');

-- A seat belongs to a function, so that it outlives whoever holds it. An ended seat stays, for the meetings that it sat in.
create table forum_seat (
    municipality_id text not null,
    seat_id bigint generated always as identity,
    forum_id bigint not null,
    function_id bigint not null,
    kind text not null check (kind in ('CHAIR', 'ORDINARY', 'CO_OPTED', 'SUBSTITUTE')),
    position integer not null,
    leading_post boolean not null,
    ended_on date,
    idempotency_key uuid not null,
    primary key (municipality_id, seat_id),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, forum_id) references forum
);
create unique index forum_seat_once on forum_seat (municipality_id, forum_id, function_id) where ended_on is null;
create unique index forum_seat_chair on forum_seat (municipality_id, forum_id) where ended_on is null and kind = 'CHAIR';
select samsyn_protect('forum_seat');
