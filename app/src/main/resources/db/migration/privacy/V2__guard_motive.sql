-- Why a text was kept although the person guard warned of it: a code, never words. The deed and its object say which text.
create table guard_motive (
    municipality_id text not null references municipality,
    motive_id       bigint generated always as identity,
    deed            text not null,
    object_id       bigint not null,
    kinds           text not null,
    motive          text not null check (motive in ('PLACE', 'ORGANISATION', 'WORD', 'OFFICE', 'DESIGNATION')),
    account_id      bigint not null,
    given_at        timestamptz not null,
    primary key (municipality_id, motive_id)
);
create index guard_motive_object on guard_motive (municipality_id, object_id);
select samsyn_protect('guard_motive');
