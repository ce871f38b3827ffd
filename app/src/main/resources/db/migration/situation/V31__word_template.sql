-- The municipality's own Word template for pictures, as it was read in and checked.
create table word_template (
    municipality_id text not null references municipality,
    version integer not null default 1,
    file_name text not null,
    docx bytea not null,
    uploaded_at timestamptz not null,
    uploaded_by bigint not null,
    primary key (municipality_id)
);
select samsyn_protect('word_template');
