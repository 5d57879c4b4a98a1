-- Beside the password an app on the person's phone says a number that changes. What makes the number lies encrypted.
create table second_factor (
    user_id       bigint       primary key references app_user (id) on delete cascade,
    secret_cipher varchar(500) not null,
    confirmed_at  timestamptz,
    last_step     bigint       default 0 not null,
    tries         integer      default 0 not null,
    tried_at      timestamptz
);
comment on table second_factor is 'Second factor of a person by TOTP (RFC 6238)';
comment on column second_factor.confirmed_at is 'When the first number was right; null: being set up, and not asked for yet';
comment on column second_factor.last_step is 'The half minute whose number was used last: none is good twice';
comment on column second_factor.tries is 'Tries since the last right one; counted before they are looked at';

create table recovery_code (
    user_id bigint      not null references second_factor (user_id) on delete cascade,
    hash    varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (user_id, hash)
);
comment on table recovery_code is 'Codes for whoever has lost the phone, each good once; 120 bits of chance, so SHA-256 is enough';
