-- What is kept of a report that did not belong here: the day it came in, and who it was for. Nothing leads back to it.
create table misplaced_report (
    municipality_id text not null references municipality,
    misplaced_id bigint generated always as identity,
    received_on date not null,
    receiver text not null,
    removed_on date not null,
    primary key (municipality_id, misplaced_id)
);
create index misplaced_report_day on misplaced_report (municipality_id, removed_on);
select samsyn_protect('misplaced_report');

-- Tells the reporter where to turn, and is deleted when it has been read, or after thirty days.
create table misplaced_notice (
    municipality_id text not null references municipality,
    notice_id bigint generated always as identity,
    account_id bigint not null,
    received_on date not null,
    receiver text not null,
    made_at timestamptz not null,
    primary key (municipality_id, notice_id)
);
create index misplaced_notice_account on misplaced_notice (municipality_id, account_id);
select samsyn_protect('misplaced_notice');

-- Leaves a notice with whoever sent the report, without telling the caller who that is.
create function misplaced_notify(observation bigint, received date, whom text, moment timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    insert into misplaced_notice (municipality_id, account_id, received_on, receiver, made_at)
    select r.municipality_id, r.account_id, received, whom, moment
    from observation_reporter r
    where r.municipality_id = nullif(current_setting('samsyn.municipality', true), '') and r.observation_id = observation
$$;
