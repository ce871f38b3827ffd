create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- What the owner makes, the application may use. Nobody may call a function that was not given to them: functions of
-- the owner see every row.
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage on sequences to ${application};
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to ${application};
grant usage on schema public to ${application}, ${portal};

create function samsyn_spread_rank(spread text) returns integer
    language sql immutable parallel safe
    return case spread when 'INTERNAL' then 0 when 'AUTHORITIES' then 1 when 'PARTNERS' then 2 when 'PUBLIC' then 3 end;
grant execute on function samsyn_spread_rank(text) to ${portal};

-- The settings are read in a sub-select so that they are read once for a statement and not once for a row.
-- After a transaction a setting is an empty string, not null: hence nullif.
create function samsyn_protect(table_name text) returns void
    language plpgsql set search_path = pg_catalog, public as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format($policy$
        create policy municipality on %I
            using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), '')))
            with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), '')))
        $policy$, table_name);
end $$;

-- For documents: the table also has owner_organisation_id (bigint) and spread (text).
create function samsyn_protect_shared(table_name text) returns void
    language plpgsql set search_path = pg_catalog, public as $$
declare
    rule text := $rule$
        municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and (samsyn_spread_rank(spread) >= (select nullif(current_setting('samsyn.clearance', true), '')::integer)
             or owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint))
        $rule$;
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy municipality_and_spread on %I using (%s) with check (%s)', table_name, rule, rule);
end $$;

revoke execute on function samsyn_protect(text), samsyn_protect_shared(text) from ${application};

-- Outside row-level security: whoever may see the list of municipalities learns nothing that is not public.
-- data_version rises in each transaction that changes what analysis holds in memory.
create table municipality (
    municipality_id text primary key check (municipality_id ~ '^[0-9]{4}$'),
    name text not null,
    zone text not null default 'Europe/Stockholm',
    data_version bigint not null default 0,
    demo boolean not null default false
);
grant select on municipality to ${portal};
