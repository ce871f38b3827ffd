-- A picture that was sent round: for comments, or handed over. What was sent is kept as it was when it left.
create table circulation (
    municipality_id text not null references municipality,
    circulation_id bigint generated always as identity,
    kind text not null check (kind in ('PICTURE', 'RECEIVED', 'JOINT')),
    object_id bigint not null,
    mode text not null check (mode in ('FOR_COMMENTS', 'HANDED_OVER')),
    title text not null,
    content text not null check (json_typeof(content::json) = 'object'),
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    answer_by date,
    sender text not null,
    owner_organisation_id bigint not null,
    sent_at timestamptz not null,
    sent_by bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, circulation_id),
    unique (municipality_id, idempotency_key)
);

create table circulation_recipient (
    municipality_id text not null,
    recipient_id bigint generated always as identity,
    circulation_id bigint not null,
    -- An organisation of the register that reads it signed in, or none: then a link was made.
    organisation_id bigint,
    organisation text not null,
    function_name text not null,
    link_id bigint,
    primary key (municipality_id, recipient_id),
    unique (municipality_id, circulation_id, recipient_id)
);
select samsyn_protect('circulation_recipient');

alter table circulation enable row level security;
alter table circulation force row level security;
-- The sender and the recipients; and the program itself at night, which is nobody's organisation, to weed by the municipality's term.
create policy municipality_sender_and_recipients on circulation
    using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and (owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint)
             or (select nullif(current_setting('samsyn.organisation', true), '')::bigint) = 0
             or exists (select 1 from circulation_recipient r
                        where r.municipality_id = circulation.municipality_id and r.circulation_id = circulation.circulation_id
                          and r.organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint))))
    with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint));
alter table circulation_recipient add foreign key (municipality_id, circulation_id) references circulation on delete cascade;
revoke update on circulation from ${application};
create function circulation_is_kept() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if current_setting('samsyn.weeding', true) = 'FROZEN_PICTURE' then
        return old;
    end if;
    raise exception 'what was sent is never taken away' using errcode = 'restrict_violation';
end $$;
create trigger kept before delete on circulation for each row execute function circulation_is_kept();
revoke delete on circulation_recipient from ${application};

-- Beside the text, section by section; answered by whoever sent it.
create table circulation_comment (
    municipality_id text not null,
    comment_id bigint generated always as identity,
    circulation_id bigint not null,
    recipient_id bigint not null,
    section integer not null,
    words text not null,
    made_at timestamptz not null,
    account_id bigint not null,
    answer text not null default '',
    answered_at timestamptz,
    answered_by bigint,
    version integer not null default 1,
    idempotency_key text not null,
    primary key (municipality_id, comment_id),
    unique (municipality_id, circulation_id, idempotency_key),
    foreign key (municipality_id, circulation_id, recipient_id)
        references circulation_recipient (municipality_id, circulation_id, recipient_id) on delete cascade
);
alter table circulation_comment enable row level security;
alter table circulation_comment force row level security;
-- The sender sees all; a recipient their own organisation's.
create policy municipality_and_party on circulation_comment
    using (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and (exists (select 1 from circulation c
                     where c.municipality_id = circulation_comment.municipality_id and c.circulation_id = circulation_comment.circulation_id
                       and c.owner_organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint))
             or exists (select 1 from circulation_recipient r
                        where r.municipality_id = circulation_comment.municipality_id and r.recipient_id = circulation_comment.recipient_id
                          and r.organisation_id = (select nullif(current_setting('samsyn.organisation', true), '')::bigint))))
    with check (municipality_id = (select nullif(current_setting('samsyn.municipality', true), ''))
        and exists (select 1 from circulation c
                    where c.municipality_id = circulation_comment.municipality_id and c.circulation_id = circulation_comment.circulation_id));
revoke delete on circulation_comment from ${application};

-- What a recipient wrote stays as it was written; only the answer is added.
create function circulation_comment_is_kept() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if new.words <> old.words or new.recipient_id <> old.recipient_id or new.section <> old.section or new.made_at <> old.made_at then
        raise exception 'a comment is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger kept before update on circulation_comment for each row execute function circulation_comment_is_kept();
