create table sevdesk_contact_link (
    school_id       bigint       not null references school (id),
    customer_id     bigint       not null,
    -- RESERVED: number fixed, contact not yet created or outcome unknown; LINKED: contact known
    state           varchar(10)  not null check (state in ('RESERVED', 'LINKED')),
    customer_number varchar(100) not null,
    contact_id      varchar(64),
    -- MATCHED by name, MANUAL by a person, CREATED by a transfer
    origin          varchar(10)  not null check (origin in ('MATCHED', 'MANUAL', 'CREATED')),
    linked_at       timestamptz,
    -- null where it was never told
    kind            varchar(12)  check (kind in ('PERSON', 'ORGANISATION')),
    -- fingerprints of what sevdesk was last told; null where it was never told
    names_sent      varchar(64),
    address_sent    varchar(64),
    email_sent      varchar(64),
    phone_sent      varchar(64),
    address_id      varchar(64),
    email_id        varchar(64),
    phone_id        varchar(64),
    -- what a person must know about a part of the contact that could not follow the customer
    address_note    varchar(20)  check (address_note in ('BESIDE', 'STAYED', 'NO_COUNTRY', 'REFUSED')),
    email_note      varchar(20)  check (email_note in ('BESIDE', 'STAYED', 'NO_COUNTRY', 'REFUSED')),
    phone_note      varchar(20)  check (phone_note in ('BESIDE', 'STAYED', 'NO_COUNTRY', 'REFUSED')),
    fence           bigint       not null,
    lease_until     timestamptz,
    holder          varchar(60),
    unknown_since   timestamptz,
    sent_name       varchar(64),
    primary key (school_id, customer_id),
    -- a contact serves at most one customer
    constraint sevdesk_contact_once unique (school_id, contact_id),
    constraint sevdesk_contact_link_customer foreign key (school_id, customer_id) references customer (school_id, id),
    constraint sevdesk_contact_linked check ((state = 'LINKED') = (contact_id is not null))
);
comment on table sevdesk_contact_link is 'Which sevdesk contact a customer is';
comment on column sevdesk_contact_link.kind is 'What the contact was last told to be';
comment on column sevdesk_contact_link.fence is 'One more for everyone who takes the reservation: writes of an earlier one do not count';
comment on column sevdesk_contact_link.lease_until is 'Until when others keep away from whoever is creating the contact or a part of it';
comment on column sevdesk_contact_link.holder is 'The life of the server that took the reservation last';
comment on column sevdesk_contact_link.sent_name is 'Fingerprint of the name under which a contact was sent whose creation is unseen';

create table sevdesk_contact_aside (
    school_id       bigint       not null references school (id),
    customer_id     bigint       not null,
    kind            varchar(12)  not null check (kind in ('PERSON', 'ORGANISATION')),
    customer_number varchar(100) not null,
    contact_id      varchar(64)  not null,
    origin          varchar(10)  not null check (origin in ('MATCHED', 'MANUAL', 'CREATED')),
    names_sent      varchar(64),
    address_sent    varchar(64),
    email_sent      varchar(64),
    phone_sent      varchar(64),
    address_id      varchar(64),
    email_id        varchar(64),
    phone_id        varchar(64),
    primary key (school_id, customer_id, kind),
    constraint sevdesk_contact_aside_customer foreign key (school_id, customer_id) references customer (school_id, id)
);
comment on table sevdesk_contact_aside is 'The contact that a customer had while it was a person, now that it is a company, or the other way round';
