-- Which questions the report form asks, for an organisation or, under number 0, for all without a form of their own. The
-- latest version is in force. A question is never changed, so that an answer keeps the words it answered.
create table form_question (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    kind text not null check (kind in ('YES_NO', 'CHOICE', 'NUMBER', 'TEXT')),
    words text not null,
    choices text[] not null,
    primary key (municipality_id, id)
);
select samsyn_protect('form_question');
revoke update, delete on form_question from ${application};

create table form_version (
    municipality_id text not null references municipality,
    organisation_id bigint not null,
    version integer not null,
    base text[] not null,
    questions bigint[] not null,
    made_at timestamptz not null,
    primary key (municipality_id, organisation_id, version)
);
select samsyn_protect('form_version');
revoke update, delete on form_version from ${application};

create table event_answer (
    municipality_id text not null,
    observation_id bigint not null,
    question_id bigint not null,
    answer text not null,
    primary key (municipality_id, observation_id, question_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade,
    foreign key (municipality_id, question_id) references form_question
);
select samsyn_protect('event_answer');
