-- Which rows changed at which data version of the municipality, for those who hold the reviewed ones in memory. A range may
-- name more rows than changed: they are read again, which is harmless. A version without a row here means "read everything".
create table observation_change (
    municipality_id text not null references municipality,
    data_version bigint not null,
    first_id bigint not null,
    last_id bigint not null,
    primary key (municipality_id, data_version, first_id)
);
select samsyn_protect('observation_change');

-- Raises the data version in the transaction that changes what counts, whoever changes it, and notes the rows. The
-- municipality's row stays locked until that transaction ends, so versions become visible in their order.
create function observation_changed() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
declare
    before text := 'select municipality_id, id from before_change where state = ''ACCEPTED''';
    after text := 'select municipality_id, id from after_change where state = ''ACCEPTED''';
    touched text := case tg_op when 'INSERT' then after when 'DELETE' then before else before || ' union all ' || after end;
    municipality text;
    raised bigint;
begin
    for municipality in execute 'select distinct municipality_id from (' || touched || ') t' loop
        update municipality m set data_version = m.data_version + 1
            where m.municipality_id = municipality returning m.data_version into raised;
        -- Numbers near each other become one range: few ranges, few rows read in vain.
        execute 'insert into observation_change (municipality_id, data_version, first_id, last_id)
            select $1, $2, min(id), max(id)
            from (select id, count(*) filter (where far) over (order by id) as part
                  from (select id, id - lag(id) over (order by id) > 200 as far
                        from (' || touched || ') t where municipality_id = $1) d) p
            group by part' using municipality, raised;
        if raised % 100 = 0 then
            delete from observation_change c where c.municipality_id = municipality and c.data_version <= raised - 2000;
        end if;
    end loop;
    return null;
end $$;

create trigger observation_inserted after insert on observation
    referencing new table as after_change for each statement execute function observation_changed();
create trigger observation_updated after update on observation
    referencing old table as before_change new table as after_change for each statement execute function observation_changed();
create trigger observation_deleted after delete on observation
    referencing old table as before_change for each statement execute function observation_changed();
