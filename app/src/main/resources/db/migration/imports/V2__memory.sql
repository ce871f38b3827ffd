-- A file is asked about, read in the background, and waits; or it stops, or cannot be read.
alter table import_batch drop constraint import_batch_state_check;
alter table import_batch
    add constraint import_batch_state_check
        check (state in ('ASKING', 'READING', 'STOPPED', 'UNREADABLE', 'WAITING', 'ACCEPTED', 'DISCARDED')),
    add column mapping jsonb not null default '{}',
    -- Whether the file was read as remembered, without questions.
    add column remembered boolean not null default false,
    add column refusal jsonb,
    add column rows_changed bigint not null default 0,
    add column rows_reclassified bigint not null default 0,
    add column rows_gone bigint not null default 0,
    add column rows_late bigint not null default 0,
    add column rows_snapped bigint not null default 0;

-- The file itself, until it is decided on: a killed reading begins anew from here.
create table import_file_part (
    municipality_id text not null,
    import_id bigint not null,
    number integer not null,
    bytes bytea not null,
    primary key (municipality_id, import_id, number),
    foreign key (municipality_id, import_id) references import_batch (municipality_id, id) on delete cascade
);
select samsyn_protect('import_file_part');

-- How far a reading has come. A row of its own: the reading's transaction holds what it writes back until its end.
create table import_progress (
    municipality_id text not null,
    import_id bigint not null,
    rows_read bigint not null,
    rows_expected bigint not null,
    stop_asked boolean not null default false,
    primary key (municipality_id, import_id),
    foreign key (municipality_id, import_id) references import_batch (municipality_id, id) on delete cascade
);
select samsyn_protect('import_progress');

-- How files with these headings from this source are read.
create table import_memory (
    municipality_id text not null references municipality,
    source_name text not null,
    layout text not null,
    mapping jsonb not null,
    used integer not null default 1,
    used_at timestamptz not null,
    primary key (municipality_id, source_name, layout)
);
select samsyn_protect('import_memory');

-- Words for categories that the municipality has mapped itself; they hold for every file.
create table import_word (
    municipality_id text not null references municipality,
    word text not null,
    meaning text not null,
    primary key (municipality_id, word)
);
select samsyn_protect('import_word');
