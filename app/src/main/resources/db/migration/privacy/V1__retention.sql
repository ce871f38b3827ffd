-- The municipality's own decisions on how long each class of document is kept. No row: nothing is weeded.
create table retention_decision (
    municipality_id    text not null references municipality,
    document_class     text not null,
    months             integer check (months between 1 and 1200),
    decision_reference text not null check (decision_reference <> ''),
    decided_on         date not null,
    version            integer not null default 1,
    primary key (municipality_id, document_class)
);
comment on column retention_decision.months is 'null: decided to be preserved for ever';
select samsyn_protect('retention_decision');
