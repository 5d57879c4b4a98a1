-- What a school is told of its transfers, so that it is told once and not again by the next round or another server.
create table sevdesk_concern (
    school_id    bigint      not null references school (id),
    cause        varchar(60) not null,
    -- null: not told, or an all-clear has gone since
    told_at      timestamptz,
    documents    bigint      not null default 0,
    gone_at      timestamptz,
    told_times   integer     not null default 0,
    counted_from timestamptz not null,
    primary key (school_id, cause),
    constraint sevdesk_concern_gone check (gone_at is null or told_at is not null)
);
comment on table sevdesk_concern is 'Per school and cause: what its people were told, how often lately, and since when it seems healed';
comment on column sevdesk_concern.documents is 'How many documents it was when it was told';

create index transfer_failed on transfer (school_id, error_key, moved_at) where state = 'FAILED' and put_away_at is null;
create index transfer_asked on transfer (school_id, moved_at) where state = 'HELD' and error_key = 'whichAccount';
