-- The same event told more than once: told by two of one source it counts once, told by two sources once in each.
-- A row is in at most one set; set_id is the number of one that was in it when it was made.
alter table observation drop constraint observation_state_check;
alter table observation add constraint observation_state_check
    check (state in ('RECEIVED', 'ACCEPTED', 'RETURNED', 'DUPLICATE'));

create table observation_link (
    municipality_id text not null,
    observation_id bigint not null,
    set_id bigint not null,
    -- What it was, and is again when it leaves the set.
    alone_state text not null check (alone_state in ('RECEIVED', 'ACCEPTED')),
    linked_at timestamptz not null,
    primary key (municipality_id, observation_id),
    foreign key (municipality_id, observation_id) references observation on delete cascade
);
create index observation_link_set on observation_link (municipality_id, set_id);
select samsyn_protect('observation_link');

-- Pairs of which somebody has said that they are not the same; they are not suggested again.
create table observation_apart (
    municipality_id text not null,
    first_id bigint not null,
    second_id bigint not null check (second_id > first_id),
    primary key (municipality_id, first_id, second_id),
    foreign key (municipality_id, first_id) references observation on delete cascade,
    foreign key (municipality_id, second_id) references observation on delete cascade
);
create index observation_apart_second on observation_apart (municipality_id, second_id);
select samsyn_protect('observation_apart');
