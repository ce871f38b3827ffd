-- What was weeded of the trace: whole days, whose seals stay. The hash is of those seals, so that what was cut away can
-- still be told apart from what was taken away.
create table trace_cut (
    municipality_id text not null references municipality,
    first_day date not null,
    end_day date not null check (end_day > first_day),
    lines bigint not null check (lines >= 0),
    seals text not null,
    cut_on date not null,
    primary key (municipality_id, first_day)
);
select samsyn_protect('trace_cut');
revoke insert, update, delete on trace_cut from ${application};

-- The only way to take lines away: sealed days, whole, by a decision of the municipality that has run out for them. Against
-- mistakes of the program; who may write decisions may still write one.
create function trace_weed(
    first_date date, end_date date, first_moment timestamptz, end_moment timestamptz, seals_hash text, today date)
    returns bigint
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    municipality text := nullif(current_setting('samsyn.municipality', true), '');
    sealed bigint;
    days bigint;
    gone bigint;
begin
    if not exists (
        select from retention_decision d
        where d.municipality_id = municipality and d.document_class = 'TRACE'
            and end_date <= (today - make_interval(months => d.months))::date) then
        raise exception 'no decision lets the trace go' using errcode = 'restrict_violation';
    end if;
    select count(*), coalesce(sum(s.entries), 0) into days, sealed from trace_seal s
        where s.municipality_id = municipality and s.day >= first_date and s.day < end_date;
    delete from trace_entry e
        where e.municipality_id = municipality and e.at >= first_moment and e.at < end_moment;
    get diagnostics gone = row_count;
    if days <> end_date - first_date or sealed <> gone then
        raise exception 'the trace does not agree with its seals' using errcode = 'restrict_violation';
    end if;
    insert into trace_cut (municipality_id, first_day, end_day, lines, seals, cut_on)
        values (municipality, first_date, end_date, gone, seals_hash, today);
    return gone;
end $$;
