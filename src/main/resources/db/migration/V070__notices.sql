-- What people are told by mail without having asked: who wants it when, and what each is still to be told.
create table notice_preference (
    user_id bigint      primary key references app_user (id) on delete cascade,
    rhythm  varchar(11) not null
        constraint notice_preference_rhythm_check check (rhythm in ('IMMEDIATELY', 'DAILY', 'WEEKLY', 'OFF'))
);
comment on table notice_preference is 'When a person wants notices by mail; without a row owners at once, staff not at all';

create table notice_muted (
    user_id bigint      not null references app_user (id) on delete cascade,
    topic   varchar(14) not null
        constraint notice_muted_topic_check check (topic in ('CONNECTION', 'DOCUMENTS', 'RECONCILIATION')),
    primary key (user_id, topic)
);
comment on table notice_muted is 'Of what a person wants no notices';

create table notice (
    id         bigint       generated always as identity primary key,
    user_id    bigint       not null references app_user (id) on delete cascade,
    topic      varchar(14)  not null
        constraint notice_topic_check check (topic in ('CONNECTION', 'DOCUMENTS', 'RECONCILIATION')),
    cause      varchar(60)  not null,
    title      varchar(150) not null,
    content    text         not null,
    action     varchar(100) not null,
    path       varchar(300) not null,
    due_since  timestamptz  not null default clock_timestamp(),
    -- null: is to be told
    told_at    timestamptz,
    -- a healed one is told once more, then it is gone
    healed     boolean      not null default false,
    constraint notice_once unique (user_id, cause),
    constraint notice_healed check (not healed or told_at is not null)
);
create index notice_due on notice (due_since) where told_at is null or healed;
comment on table notice is 'What a person is to be told by mail, or has been told and is not healed yet: one row per cause';
comment on column notice.due_since is 'Since when the next mail about it may go; a digest takes what was due before its hour';

create table notice_unsubscription (
    token_hash bytea       primary key,
    user_id    bigint      not null references app_user (id) on delete cascade,
    made_at    timestamptz not null default clock_timestamp()
);
create index notice_unsubscription_made on notice_unsubscription (made_at);
comment on table notice_unsubscription is 'Links by which notices end without signing in; of the link only its hash is kept';

alter table mail add column leave_for bigint, add column leave_kind varchar(30),
    add constraint mail_leave check ((leave_kind is null) = (leave_for is null));
comment on column mail.leave_kind is 'Who makes the link that ends such mails; null for mails that nobody can do without';
