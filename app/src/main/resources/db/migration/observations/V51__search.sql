-- What is not (or no longer) reviewed is little beside what is: the list reads it from here, and the rest from memory.
create index observation_unreviewed on observation (municipality_id, from_time, id) where state <> 'ACCEPTED';

-- Swedish word stems of place and text. The vector is not stored: it would make each row half as large again.
create index observation_words on observation
    using gin (to_tsvector('pg_catalog.swedish', coalesce(place_name, '') || ' ' || coalesce(text, '')));

-- Text search. The index is not used under a policy (the operator is not leakproof), so this function is the owner's and
-- filters by itself, by the same settings as the policies: without a scope it finds nothing. Planned anew at each call: rare
-- words are best found by the index of words, common ones by walking backwards in time.
create function observation_search(
    words tsquery, first_moment timestamptz, end_moment timestamptz, kind text, areas bigint[], wanted_source text,
    wanted_state text, after_time timestamptz, after_id bigint, most integer)
    returns table (found_id bigint, found_time timestamptz)
    language plpgsql stable security definer
    set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
declare
    municipality text := nullif(current_setting('samsyn.municipality', true), '');
    clearance integer := nullif(current_setting('samsyn.clearance', true), '')::integer;
    organisation bigint := nullif(current_setting('samsyn.organisation', true), '')::bigint;
begin
    return query
    select o.id, o.from_time
    from observation o
    where o.municipality_id = municipality
      and (samsyn_spread_rank(o.spread) >= clearance or o.owner_organisation_id = organisation)
      and to_tsvector('pg_catalog.swedish', coalesce(o.place_name, '') || ' ' || coalesce(o.text, '')) @@ words
      and (first_moment is null or o.from_time >= first_moment)
      and (end_moment is null or o.from_time < end_moment)
      and (kind is null or o.category_group = kind)
      and (areas is null or o.area_id = any (areas))
      and (wanted_source is null or o.source_id = wanted_source)
      and (wanted_state is null or o.state = wanted_state)
      and (after_time is null or (o.from_time, o.id) < (after_time, after_id))
    order by o.from_time desc, o.id desc
    limit most;
end $$;
