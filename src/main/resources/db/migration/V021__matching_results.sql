create table sevdesk_match (
    customer_id bigint      primary key,
    school_id   bigint      not null,
    job_id      bigint      not null references sevdesk_job (id),
    verdict     varchar(10) not null check (verdict in ('ASSIGNED', 'PROPOSED', 'AMBIGUOUS', 'NONE')),
    -- why; each has its sentence among the texts
    reason      varchar(30) not null,
    constraint sevdesk_match_customer foreign key (school_id, customer_id) references customer (school_id, id)
);
comment on table sevdesk_match is 'What the last matching found for a customer; stays until the next matching';
create index sevdesk_match_group on sevdesk_match (school_id, verdict);

create table sevdesk_match_choice (
    customer_id     bigint       not null references sevdesk_match (customer_id) on delete cascade,
    place           integer      not null,
    school_id       bigint       not null references school (id),
    contact_id      varchar(64)  not null,
    customer_number varchar(100) not null,
    -- as sevdesk showed it at the time, for a person to compare
    name            varchar(400) not null,
    email           varchar(400),
    address         varchar(600),
    primary key (customer_id, place)
);
comment on table sevdesk_match_choice is 'The contacts that come into question for a customer';
create index sevdesk_match_choice_contact on sevdesk_match_choice (school_id, contact_id);
