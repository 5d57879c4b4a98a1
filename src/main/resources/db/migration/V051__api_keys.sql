-- The host application shows a key of the school instead of a person's password. Kept is no key, only what tells one again.
create sequence api_key_seq start with 50 increment by 50;
create table api_key (
    id             bigint       primary key,
    school_id      bigint       not null references school (id),
    name           varchar(60)  not null,
    rights         varchar(10)  not null check (rights in ('WORK', 'SETTINGS')),
    hash           varchar(64)  not null unique check (hash ~ '^[0-9a-f]{64}$'),
    ending         varchar(4)   not null,
    created_at     timestamptz  not null,
    created_by     varchar(200) not null,
    last_used_at   timestamptz,
    last_used_from varchar(60),
    revoked_at     timestamptz,
    constraint api_key_last_use check ((last_used_at is null) = (last_used_from is null))
);
comment on table api_key is 'Keys by which programs use the REST interface in the name of a school';
comment on column api_key.hash is 'SHA-256 of the key; a key has 256 bits of chance, so nobody finds it by trying';
comment on column api_key.ending is 'The last four signs of the key, by which people tell it from others';
comment on column api_key.last_used_at is 'Written at most once a minute';
comment on column api_key.revoked_at is 'Since when it lets nobody in; it stays, so that who still shows it can be told why';
create unique index api_key_name on api_key (school_id, lower(name)) where revoked_at is null;
