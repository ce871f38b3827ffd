-- Cooperation agreements. A number lives through its editions: what is renewed is a new edition beside the old one.
create table agreement (
    municipality_id text not null references municipality,
    agreement_id bigint generated always as identity,
    number integer not null,
    edition integer not null check (edition >= 1),
    version integer not null default 1,
    state text not null check (state in ('DRAFT', 'NEGOTIATED', 'SIGNED', 'EVALUATED', 'RENEWED', 'ENDED')),
    terms text not null check (json_typeof(terms::json) = 'object'),
    frozen text check (json_typeof(frozen::json) = 'object'),
    checksum text check (checksum ~ '^[0-9a-f]{64}$'),
    evaluated_on date,
    evaluation text,
    evaluated_by text,
    ended_on date,
    end_reason text,
    owner_organisation_id bigint not null,
    spread text not null check (samsyn_spread_rank(spread) is not null),
    created_at timestamptz not null,
    idempotency_key text not null,
    primary key (municipality_id, agreement_id),
    unique (municipality_id, number, edition),
    unique (municipality_id, idempotency_key),
    check ((frozen is null) = (checksum is null)),
    check (state not in ('SIGNED', 'EVALUATED', 'RENEWED') or frozen is not null),
    check (state <> 'EVALUATED' or evaluation is not null),
    check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (end_reason is null))
);
select samsyn_protect_shared('agreement');

-- Numbers that were given, also to agreements that a visitor does not see.
create table agreement_number (
    municipality_id text not null references municipality,
    number integer not null,
    primary key (municipality_id, number)
);
select samsyn_protect('agreement_number');

-- What somebody has signed never changes: neither its terms nor what was frozen of it. It only goes on through its states.
create function agreement_is_frozen() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.frozen is not null and (tg_op = 'DELETE' or new.terms <> old.terms or new.frozen is distinct from old.frozen
            or new.checksum is distinct from old.checksum or new.number <> old.number or new.edition <> old.edition
            or new.state = 'DRAFT' or (old.state in ('RENEWED', 'ENDED') and new.state <> old.state)) then
        raise exception 'a signed agreement is never changed' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on agreement for each row execute function agreement_is_frozen();

-- One row for each party that has signed, elsewhere than here: the program holds the proof and is no signature.
create table agreement_signature (
    municipality_id text not null,
    agreement_id bigint not null,
    party integer not null,
    signed_on date not null,
    signed_by text not null,
    form text not null check (form in ('PAPER', 'ELECTRONIC', 'MINUTES')),
    noted_at timestamptz not null,
    account_id bigint not null,
    primary key (municipality_id, agreement_id, party),
    foreign key (municipality_id, agreement_id) references agreement on delete cascade
);
select samsyn_protect('agreement_signature');

-- The signed paper, read in. It may come later than the note of it.
create table agreement_scan (
    municipality_id text not null,
    agreement_id bigint not null,
    party integer not null,
    scan_id bigint generated always as identity,
    file_name text not null,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content bytea not null,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    added_at timestamptz not null,
    account_id bigint not null,
    primary key (municipality_id, scan_id),
    unique (municipality_id, agreement_id, party, checksum),
    foreign key (municipality_id, agreement_id, party) references agreement_signature
);
select samsyn_protect('agreement_scan');

create table agreement_annex (
    municipality_id text not null references municipality,
    annex_id bigint generated always as identity,
    agreement_number integer not null,
    number integer not null,
    source text not null,
    primary key (municipality_id, annex_id),
    unique (municipality_id, agreement_number, number),
    foreign key (municipality_id, agreement_number) references agreement_number
);
select samsyn_protect('agreement_annex');
create unique index agreement_annex_source on agreement_annex (municipality_id, agreement_number, source) where source <> '';

-- An annex has versions of its own; each stays as it was attached.
create table agreement_annex_version (
    municipality_id text not null,
    annex_id bigint not null,
    version integer not null,
    title text not null,
    told text not null,
    file_name text,
    media_type text check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content bytea,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
    first_day date not null,
    renew_by date check (renew_by > first_day),
    attached_at timestamptz not null,
    account_id bigint not null,
    idempotency_key text not null,
    primary key (municipality_id, annex_id, version),
    unique (municipality_id, idempotency_key),
    foreign key (municipality_id, annex_id) references agreement_annex,
    check ((content is null) = (file_name is null) and (content is null) = (media_type is null)),
    check (content is not null or told <> '')
);
select samsyn_protect('agreement_annex_version');
revoke update, delete on agreement_signature, agreement_scan, agreement_annex, agreement_annex_version from ${application};
