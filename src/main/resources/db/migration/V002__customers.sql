create sequence customer_seq start with 50 increment by 50;

create table customer (
    id         bigint       primary key,
    school_id  bigint       not null references school (id),
    number     varchar(30)  collate german not null,
    first_name varchar(100) collate german,
    last_name  varchar(100) collate german,
    company    varchar(200) collate german,
    email      varchar(200) collate german,
    phone      varchar(50),
    street     varchar(200),
    zip        varchar(20),
    city       varchar(100) collate german,
    country    varchar(2)   not null,
    version    integer      not null,
    constraint customer_number unique (school_id, number),
    -- target of foreign keys that keep a document and its customer in one school
    constraint customer_in_school unique (school_id, id),
    constraint customer_named check (last_name is not null or company is not null)
);
comment on table customer is 'A customer of a dog school, person or company';
create index customer_by_name on customer (school_id, (coalesce(last_name, company)), first_name, id);
