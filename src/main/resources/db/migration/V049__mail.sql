-- A mail is written down in the transaction that causes it, and sent by whichever server comes first.
create table mail (
    id          bigint       generated always as identity primary key,
    message_id  varchar(100) not null unique,
    recipient   varchar(200) not null,
    subject     varchar(200) not null,
    content     text         not null,
    link_kind   varchar(30),
    link_for    bigint,
    state       varchar(10)  not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DROPPED', 'GIVEN_UP')),
    attempts    integer      not null default 0,
    problem     varchar(200),
    created_at  timestamptz  not null default clock_timestamp(),
    due_at      timestamptz  not null default clock_timestamp(),
    good_until  timestamptz  not null,
    ended_at    timestamptz,
    lease_until timestamptz,
    holder      varchar(80),
    constraint mail_link check ((link_kind is null) = (link_for is null)),
    constraint mail_end check ((state = 'WAITING') = (ended_at is null))
);
create index mail_waiting on mail (due_at) where state = 'WAITING';
create index mail_ended on mail (ended_at) where state <> 'WAITING';
comment on table mail is 'Mails that wait to be sent, and for thirty days those that were';
comment on column mail.message_id is 'The same at each attempt, so that receivers tell a repetition';
comment on column mail.content is 'Paragraphs; the link is put in when the mail goes out, and never stands here';
comment on column mail.good_until is 'After this nobody wants it any more, and it is given up';
