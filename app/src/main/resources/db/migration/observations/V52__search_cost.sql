-- Making a vector takes about twenty microseconds, a thousand times what PostgreSQL believes. Said here, where it reads it.
create function observation_vector(place text, words text) returns tsvector
    language plpgsql immutable parallel safe cost 2000 set search_path = pg_catalog as $$
begin
    return to_tsvector('pg_catalog.swedish', coalesce(place, '') || ' ' || coalesce(words, ''));
end $$;

drop index observation_words;
create index observation_words on observation using gin (observation_vector(place_name, text));

-- As before, but looking through the latest rows first: a common word fills a page there. What they do not fill is found by
-- the index of words, however common the word: to walk backwards in time until a page is full may be to walk through a year
-- for a word of the summer. The planner cannot know which; left to itself it walked.
create or replace function observation_search(
    words tsquery, first_moment timestamptz, end_moment timestamptz, kind text, areas bigint[], wanted_source text,
    wanted_state text, after_time timestamptz, after_id bigint, most integer)
    returns table (found_id bigint, found_time timestamptz)
    language plpgsql stable security definer
    set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set work_mem = '32MB'
    set max_parallel_workers_per_gather = 0 as $$
declare
    looked_through constant integer := 2000;
    municipality text := nullif(current_setting('samsyn.municipality', true), '');
    clearance integer := nullif(current_setting('samsyn.clearance', true), '')::integer;
    organisation bigint := nullif(current_setting('samsyn.organisation', true), '')::bigint;
    found integer;
    last_time timestamptz;
    last_id bigint;
begin
    return query
    select o.id, o.from_time
    from (select * from observation o
          where o.municipality_id = municipality
            and (first_moment is null or o.from_time >= first_moment)
            and (end_moment is null or o.from_time < end_moment)
            and (after_time is null or (o.from_time, o.id) < (after_time, after_id))
          order by o.from_time desc, o.id desc limit looked_through) o
    where (samsyn_spread_rank(o.spread) >= clearance or o.owner_organisation_id = organisation)
      and (kind is null or o.category_group = kind)
      and (areas is null or o.area_id = any (areas))
      and (wanted_source is null or o.source_id = wanted_source)
      and (wanted_state is null or o.state = wanted_state)
      and observation_vector(o.place_name, o.text) @@ words
    order by o.from_time desc, o.id desc
    limit most;
    get diagnostics found = row_count;
    if found >= most then
        return;
    end if;

    select o.from_time, o.id into last_time, last_id
    from observation o
    where o.municipality_id = municipality
      and (first_moment is null or o.from_time >= first_moment)
      and (end_moment is null or o.from_time < end_moment)
      and (after_time is null or (o.from_time, o.id) < (after_time, after_id))
    order by o.from_time desc, o.id desc offset looked_through - 1 limit 1;
    if last_id is null then
        return;
    end if;

    -- Joined to nothing, so that no index but that of words fits.
    return query
    select o.id, o.from_time
    from observation o
    where o.municipality_id || '' = municipality
      and (samsyn_spread_rank(o.spread) >= clearance or o.owner_organisation_id = organisation)
      and observation_vector(o.place_name, o.text) @@ words
      and (first_moment is null or o.from_time + interval '0' >= first_moment)
      and (row(o.from_time + interval '0', o.id) < row(last_time, last_id))
      and (kind is null or o.category_group = kind)
      and (areas is null or o.area_id + 0 = any (areas))
      and (wanted_source is null or o.source_id || '' = wanted_source)
      and (wanted_state is null or o.state || '' = wanted_state)
    order by o.from_time desc, o.id desc
    limit case when most is null then null else most - found end;
end $$;
