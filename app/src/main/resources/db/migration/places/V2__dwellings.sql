-- Homes, or the residential areas that hold them: a point beside one is kept coarsely. Well-known binary, SWEREF 99 TM metres.
create table dwelling (
    municipality_id text not null references municipality,
    dwelling_id     bigint generated always as identity,
    geometry        bytea not null,
    source          text not null,
    imported_at     timestamptz not null,
    primary key (municipality_id, dwelling_id)
);
select samsyn_protect('dwelling');
