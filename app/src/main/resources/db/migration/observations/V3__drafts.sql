-- What somebody is writing and has not sent. Weeded after some days; gone when it is sent or thrown away.
create table report_draft (
    municipality_id text not null references municipality,
    key text not null,
    account_id bigint not null,
    version integer not null default 1,
    saved_by text not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (municipality_id, key)
);
create index report_draft_account on report_draft (municipality_id, account_id, saved_at);
select samsyn_protect('report_draft');
