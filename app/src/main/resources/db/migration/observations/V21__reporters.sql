-- A report says which organisation it came from, in which function; which account sent it is another matter.
alter table observation add column reporter_function text;

-- From here on the link from a report to an account answers questions and shows no rows: whether this account sent this
-- report, which reports this account sent, and, to the data-protection officer, who sent one. No query can join it to
-- what pages, exports and figures show.
revoke all on observation_reporter from ${application};

create function reporter_add(observation bigint, account bigint, phone boolean) returns void
    language sql security definer set search_path = pg_catalog, public as $$
    insert into observation_reporter (municipality_id, observation_id, account_id, by_phone)
    values (nullif(current_setting('samsyn.municipality', true), ''), observation, account, phone)
$$;

create function reporter_is(observation bigint, account bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, public as $$
    select exists (select from observation_reporter
                   where municipality_id = nullif(current_setting('samsyn.municipality', true), '')
                     and observation_id = observation and account_id = account)
$$;

create function reporter_reports(account bigint) returns setof bigint
    language sql stable rows 50 security definer set search_path = pg_catalog, public as $$
    select observation_id from observation_reporter
    where municipality_id = nullif(current_setting('samsyn.municipality', true), '') and account_id = account
$$;

create function reporter_of(observation bigint) returns bigint
    language sql stable security definer set search_path = pg_catalog, public as $$
    select account_id from observation_reporter
    where municipality_id = nullif(current_setting('samsyn.municipality', true), '') and observation_id = observation
$$;

create function reporter_dates(before timestamptz) returns setof timestamptz
    language sql stable security definer set search_path = pg_catalog, public as $$
    select o.created_at
    from observation_reporter r
    join observation o on o.municipality_id = r.municipality_id and o.id = r.observation_id
    where r.municipality_id = nullif(current_setting('samsyn.municipality', true), '') and o.created_at < before
$$;

create function reporter_weed(before timestamptz, most integer) returns setof timestamptz
    language sql security definer set search_path = pg_catalog, public as $$
    with due as (
        select r.observation_id, o.created_at
        from observation_reporter r
        join observation o on o.municipality_id = r.municipality_id and o.id = r.observation_id
        where r.municipality_id = nullif(current_setting('samsyn.municipality', true), '') and o.created_at < before
        order by o.created_at limit most for update of r)
    delete from observation_reporter r using due
    where r.municipality_id = nullif(current_setting('samsyn.municipality', true), '')
      and r.observation_id = due.observation_id
    returning due.created_at
$$;
