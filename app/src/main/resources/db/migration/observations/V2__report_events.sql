-- A report holds one or several events with place and hour in common; it is named by the number of its first event. What was
-- sent is remembered by its digest, so that the same form again is told from another text under the same key.
alter table observation
    add column report_id bigint,
    add column report_digest text,
    add column semi_public boolean,
    add column acts text[],
    add column local_code_id bigint,
    add column local_code_version integer,
    add column local_code_name text;
update observation set report_id = id where idempotency_key is not null;
create index observation_report on observation (municipality_id, report_id) where report_id is not null;
