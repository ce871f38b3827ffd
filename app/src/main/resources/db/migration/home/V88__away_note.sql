-- What the coordinator wants a substitute to know: a few lines, overwritten when they are written anew.
create table away_note (
    municipality_id text not null references municipality,
    note text not null,
    written_on date not null,
    version integer not null,
    primary key (municipality_id)
);
select samsyn_protect('away_note');
