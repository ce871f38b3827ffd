-- A mark reminds; whether something is secret is tried at each request. The document itself lies in another room and is not
-- referred to. A lifted mark stays, as what once held.
create table secrecy_mark (
    municipality_id text not null references municipality,
    mark_id bigint generated always as identity,
    kind text not null check (kind in ('OBSERVATION', 'PICTURE', 'IMPORTED_FILE')),
    object_id bigint not null,
    provision text not null check (provision <> ''),
    reference text not null,
    marked_on date not null,
    marked_by text not null check (marked_by <> ''),
    lifted_on date check (lifted_on >= marked_on),
    primary key (municipality_id, mark_id)
);
create unique index secrecy_mark_standing on secrecy_mark (municipality_id, kind, object_id) where lifted_on is null;
select samsyn_protect('secrecy_mark');
revoke delete on secrecy_mark from ${application};
