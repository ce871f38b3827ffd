-- A row of a file keeps the municipality's own code that its word meant, as a report does; so does what a later file says of it.
alter table import_difference
    add column local_code_id bigint,
    add column local_code_version integer,
    add column local_code_name text;
