-- Reports to the board. A draft is written on; what was locked never changes, and is only handed on: to the board, then to the council.
create table board_report (
    municipality_id text not null references municipality,
    report_id bigint generated always as identity,
    number integer not null,
    version integer not null default 1,
    state text not null check (state in ('DRAFT', 'LOCKED', 'HANDED_OVER', 'DELIVERED')),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    -- Its sentences, each with what it stands on.
    body text not null check (json_typeof(body::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    locked_at timestamptz,
    handed_body text,
    handed_on date,
    handed_paragraph text,
    diary_number text,
    council_on date,
    council_paragraph text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, report_id),
    unique (municipality_id, number),
    unique (municipality_id, idempotency_key),
    check ((state = 'DRAFT') = (checksum is null) and (checksum is null) = (locked_at is null)),
    check ((state in ('HANDED_OVER', 'DELIVERED')) = (handed_on is not null)),
    check (num_nulls(handed_body, handed_on, handed_paragraph, diary_number) in (0, 4)),
    check ((state = 'DELIVERED') = (council_on is not null) and (council_on is null) = (council_paragraph is null))
);
select samsyn_protect_shared('board_report');

create function board_report_is_locked() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.state = 'DRAFT' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' or new.body <> old.body or new.checksum <> old.checksum or new.locked_at <> old.locked_at
            or new.first_day <> old.first_day or new.last_day <> old.last_day or new.number <> old.number or new.spread <> old.spread
            or new.state = 'DRAFT' or old.state = 'DELIVERED'
            or old.handed_on is not null and (new.handed_body, new.handed_on, new.handed_paragraph, new.diary_number)
                is distinct from (old.handed_body, old.handed_on, old.handed_paragraph, old.diary_number) then
        raise exception 'a locked report is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger locked before update or delete on board_report for each row execute function board_report_is_locked();
