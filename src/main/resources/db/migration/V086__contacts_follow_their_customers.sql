-- whether the contact was last told to be a person or an organisation; null where it was told before this was kept
alter table sevdesk_contact_link add column kind varchar(12)
    check (kind in ('PERSON', 'ORGANISATION'));
-- what a person must know about a part of the contact that could not follow the customer
alter table sevdesk_contact_link add column address_note varchar(20);
alter table sevdesk_contact_link add column email_note varchar(20);
alter table sevdesk_contact_link add column phone_note varchar(20);

create table sevdesk_contact_aside (
    school_id       bigint       not null references school (id),
    customer_id     bigint       not null,
    kind            varchar(12)  not null check (kind in ('PERSON', 'ORGANISATION')),
    customer_number varchar(100) not null,
    contact_id      varchar(40)  not null,
    origin          varchar(10)  not null,
    names_sent      varchar(64),
    address_sent    varchar(64),
    email_sent      varchar(64),
    phone_sent      varchar(64),
    address_id      varchar(40),
    email_id        varchar(40),
    phone_id        varchar(40),
    primary key (school_id, customer_id, kind),
    constraint sevdesk_contact_aside_customer foreign key (school_id, customer_id) references customer (school_id, id)
);
comment on table sevdesk_contact_aside is 'The contact that a customer had while it was a person, now that it is a company, or the other way round';
