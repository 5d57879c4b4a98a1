-- The application takes ids in blocks of 50 and reads the number it gets as the end of its block: a sequence begins
-- with 50, or the first block would reach below zero.
create sequence school_seq start with 50 increment by 50;
create sequence app_user_seq start with 50 increment by 50;

-- What people sort, search and compare, in the German order and with German capitals, whatever the locale of the
-- database: Ä stands with A and not behind Z. Equal is still only what is equal to the letter.
create collation german (provider = icu, locale = 'de');

create table school (
    id             bigint       primary key,
    name           varchar(200) not null,
    owner_name     varchar(200) not null,
    street         varchar(200) not null,
    zip            varchar(20)  not null,
    city           varchar(100) not null,
    country        varchar(2)   not null,
    email          varchar(200) not null,
    phone          varchar(50),
    tax_number     varchar(50),
    vat_id         varchar(20),
    iban           varchar(40),
    bank           varchar(100),
    small_business boolean      not null,
    -- § 14 Abs. 4 Nr. 2 UStG: an invoice names one of the two
    constraint school_tax_identity check (tax_number is not null or vat_id is not null)
);
comment on table school is 'A dog school: one tenant of the installation';

create table app_user (
    id            bigint       primary key,
    school_id     bigint       not null references school (id),
    email         varchar(200) not null,
    name          varchar(200) not null,
    role          varchar(10)  not null check (role in ('OWNER', 'STAFF')),
    password_hash varchar(500) not null,
    constraint app_user_email unique (email)
);
comment on table app_user is 'A person who may sign in to one school';
create index app_user_school on app_user (school_id);

-- Few rows, each written with every number: room on the page, so that a change moves no index entry.
create table number_range (
    school_id   bigint      not null references school (id),
    name        varchar(30) not null,
    last_number bigint      not null,
    primary key (school_id, name)
) with (fillfactor = 50);
comment on table number_range is 'Last number given out in a gapless range, such as RE-2026';
