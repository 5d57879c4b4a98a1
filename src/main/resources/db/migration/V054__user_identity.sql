-- People who have an account at the host application come in by it: which account is which person.
create table user_identity (
    issuer   varchar(500) not null,
    subject  varchar(255) not null,
    user_id  bigint       not null references app_user (id) on delete cascade,
    bound_at timestamptz  not null,
    primary key (issuer, subject),
    constraint user_identity_once unique (issuer, user_id)
);
create index user_identity_user on user_identity (user_id);
comment on table user_identity is 'Accounts at a provider (OpenID Connect) by which people sign in; bound at the first sign-in by the e-mail address that the provider vouches for';
comment on column user_identity.subject is 'By which the provider knows the account, whatever its e-mail address becomes';
comment on constraint user_identity_once on user_identity is 'Nobody takes a person over with a second account that has got the same e-mail address';
