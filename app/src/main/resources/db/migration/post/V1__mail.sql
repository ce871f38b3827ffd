-- The outgoing mail box. A letter holds a title and a link, never what somebody reported. Its text is emptied when it
-- has been sent, since a link in it may open an account.
create table mail (
    municipality_id text not null references municipality,
    mail_id bigint generated always as identity,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT')),
    attempts integer not null default 0,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    primary key (municipality_id, mail_id)
);
create index mail_waiting on mail (municipality_id, next_attempt_at) where state = 'WAITING';
select samsyn_protect('mail');
