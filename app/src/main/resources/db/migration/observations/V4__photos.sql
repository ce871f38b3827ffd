-- Photos with reports, as they were written anew: JPEG, pixels and nothing else. Before the report is sent a photo has an
-- account; after it, an observation. One that was taken away is shown to nobody and stays for its document class's term.
create table photo (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    account_id bigint,
    observation_id bigint,
    jpeg bytea not null,
    width integer not null,
    height integer not null,
    created_at timestamptz not null,
    removed_at timestamptz,
    primary key (municipality_id, id),
    foreign key (municipality_id, observation_id) references observation on delete cascade,
    check ((account_id is null) <> (observation_id is null))
);
create index photo_observation on photo (municipality_id, observation_id) where observation_id is not null;
create index photo_unsent on photo (municipality_id, account_id, created_at) where observation_id is null;
alter table photo alter column jpeg set storage external;
select samsyn_protect('photo');
