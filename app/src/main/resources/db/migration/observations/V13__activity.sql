-- Counts alone: how many reports and how many people who reported, by unit and week of what happened, and (week null) by unit
-- for the whole time. Who sent what is not told.
create function reporting_activity(since timestamptz, before timestamptz, zone text)
    returns table (organisation_id bigint, week date, reports bigint, people bigint)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select t.unit, t.week, count(*), count(distinct t.account)
    from (select o.owner_organisation_id as unit, date_trunc('week', o.from_time at time zone zone)::date as week,
                 r.account_id as account
          from observation o
          left join observation_reporter r on r.municipality_id = o.municipality_id and r.observation_id = o.id
          where o.municipality_id = nullif(current_setting('samsyn.municipality', true), '')
            and o.source in ('STAFF', 'HOST') and o.from_time >= since and o.from_time < before) t
    group by grouping sets ((t.unit, t.week), (t.unit))
$$;
