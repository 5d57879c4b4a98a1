create table sevdesk_contact_link (
    school_id       bigint       not null references school (id),
    customer_id     bigint       not null,
    -- RESERVED: number fixed, contact not yet created or outcome unknown; LINKED: contact known
    state           varchar(10)  not null check (state in ('RESERVED', 'LINKED')),
    customer_number varchar(100) not null,
    contact_id      varchar(40),
    -- MATCHED by name, MANUAL by a person, CREATED by a transfer
    origin          varchar(10)  not null check (origin in ('MATCHED', 'MANUAL', 'CREATED')),
    linked_at       timestamp with time zone,
    -- fingerprints of what sevdesk was last told; null where it was never told
    names_sent      varchar(64),
    address_sent    varchar(64),
    email_sent      varchar(64),
    phone_sent      varchar(64),
    address_id      varchar(40),
    email_id        varchar(40),
    phone_id        varchar(40),
    -- who is creating the contact right now, and until when others keep away
    fence           bigint       not null,
    lease_until     timestamp with time zone,
    unknown_since   timestamp with time zone,
    primary key (school_id, customer_id),
    -- a contact serves at most one customer
    constraint sevdesk_contact_once unique (school_id, contact_id),
    constraint sevdesk_contact_link_customer foreign key (school_id, customer_id) references customer (school_id, id),
    constraint sevdesk_contact_linked check ((state = 'LINKED') = (contact_id is not null))
);
comment on table sevdesk_contact_link is 'Which sevdesk contact a customer is';
