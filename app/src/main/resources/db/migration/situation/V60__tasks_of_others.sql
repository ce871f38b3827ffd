-- A task may also be given by a decision of a group; where that was decided is named, and leads there.
alter table task alter column picture_id drop not null;
alter table task add column origin_name text;
alter table task add column origin_address text;
alter table task add column idempotency_key uuid;
alter table task add constraint task_once unique (municipality_id, idempotency_key);
alter table task add constraint task_has_origin check ((picture_id is null) = (origin_name is not null));
