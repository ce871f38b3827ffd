-- For how many nights the readable archive is kept.
create table archive_setting (
    municipality_id text not null references municipality,
    nights integer not null check (nights between 1 and 60),
    version integer not null,
    primary key (municipality_id)
);
select samsyn_protect('archive_setting');

-- How the latest attempt went: which folder it made, or what kept it from that.
create table archive_run (
    municipality_id text not null references municipality,
    ran_at timestamptz not null,
    folder text not null,
    files integer not null,
    bytes bigint not null,
    trouble text not null,
    primary key (municipality_id),
    check ((folder = '') = (trouble <> ''))
);
select samsyn_protect('archive_run');
