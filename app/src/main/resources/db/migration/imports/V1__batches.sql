create table import_batch (
    municipality_id text not null references municipality,
    id bigint generated always as identity,
    version integer not null default 1,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'DISCARDED')),
    file_name text not null,
    sha256 text not null,
    format text not null,
    source_name text not null,
    rows_read bigint not null,
    rows_added bigint not null,
    rows_known bigint not null,
    texts_masked bigint not null,
    -- Cause and number of the rows that could not be used, and some examples by line; no text of any row.
    bad jsonb not null,
    owner_organisation_id bigint not null,
    account_id bigint not null,
    created_at timestamptz not null,
    decided_at timestamptz,
    primary key (municipality_id, id)
);
select samsyn_protect('import_batch');
