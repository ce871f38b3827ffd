-- What was destroyed by rule: how much, of which age, by which decision. Never what it said. An empty reference is the
-- program's own term, for a class that has one until the municipality decides.
create table weeding_log (
    municipality_id    text not null references municipality,
    document_class     text not null,
    weeded_on          date not null,
    dated_before       date not null,
    decision_reference text not null,
    documents          bigint not null check (documents > 0),
    oldest             date not null,
    newest             date not null check (newest >= oldest),
    weeded_at          timestamptz not null,
    primary key (municipality_id, document_class, weeded_on, dated_before, decision_reference),
    check (newest < dated_before)
);
select samsyn_protect('weeding_log');
-- Lines are added, and grow during the night that they belong to; none is taken away.
revoke delete on weeding_log from ${application};
