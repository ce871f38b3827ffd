-- Why nothing more was done, said once for each locked picture to those whose reports it rests on.
create table feedback_answer (
    municipality_id text not null references municipality,
    picture_id bigint not null,
    text text not null,
    answered_at timestamptz not null,
    version integer not null default 1,
    primary key (municipality_id, picture_id)
);
select samsyn_protect('feedback_answer');

-- When a unit was last reminded. One row for each unit, so that two who press the button at once send one letter.
create table unit_reminder (
    municipality_id text not null references municipality,
    organisation_id bigint not null,
    sent_at timestamptz not null,
    primary key (municipality_id, organisation_id)
);
select samsyn_protect('unit_reminder');

-- Reporters who want a letter a week when something has happened with their reports.
create table weekly_letter (
    municipality_id text not null references municipality,
    account_id bigint not null,
    primary key (municipality_id, account_id)
);
select samsyn_protect('weekly_letter');

-- A week that has been looked at is not looked at again, whether there was anything to say or not.
create table weekly_letter_week (
    municipality_id text not null references municipality,
    account_id bigint not null,
    monday date not null,
    primary key (municipality_id, account_id, monday)
);
select samsyn_protect('weekly_letter_week');
