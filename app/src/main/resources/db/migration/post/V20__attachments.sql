-- A letter to the registrar carries a document. What it carries is kept until it is sent, like its text.
create table mail_attachment (
    municipality_id text not null,
    mail_id bigint not null,
    position integer not null,
    file_name text not null,
    media_type text not null,
    content bytea not null,
    primary key (municipality_id, mail_id, position),
    foreign key (municipality_id, mail_id) references mail on delete cascade
);
select samsyn_protect('mail_attachment');
