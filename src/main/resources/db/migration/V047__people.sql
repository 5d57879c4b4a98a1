-- Who is invited has no password yet; who is locked keeps theirs and does not get in.
alter table app_user
    alter column password_hash drop not null,
    add column disabled_at timestamptz,
    add column last_sign_in_at timestamptz;
comment on column app_user.password_hash is 'Null: invited, and no password set yet';
comment on column app_user.disabled_at is 'Since when this person is not let in any more; null: is let in';

create table personal_link (
    token_hash bytea       primary key check (length(token_hash) = 32),
    purpose    varchar(20) not null check (purpose in ('INVITATION', 'RESET', 'FIRST_SCHOOL')),
    -- The link that sets up the first school is nobody's yet.
    user_id    bigint      references app_user (id) on delete cascade,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    ended_at   timestamptz,
    constraint personal_link_person check ((purpose = 'FIRST_SCHOOL') = (user_id is null))
);
create index personal_link_user on personal_link (user_id);
comment on table personal_link is 'Links that let a person set a password once; what opens them is known to that person alone';
comment on column personal_link.token_hash is 'SHA-256 of the 256 bits of chance in the link';
comment on column personal_link.ended_at is 'Since when it opens nothing any more: used, or taken back';
