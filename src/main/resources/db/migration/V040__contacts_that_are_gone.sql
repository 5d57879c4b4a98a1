-- What a matching found of a contact that a customer was linked with before, for a person to read beside the result.
create table sevdesk_match_note (
    customer_id     bigint       primary key,
    school_id       bigint       not null,
    job_id          bigint       not null references sevdesk_job (id),
    -- GONE: the contact was deleted or merged in sevdesk; UNREAD: sevdesk would not tell, and the link stays
    note            varchar(10)  not null check (note in ('GONE', 'UNREAD')),
    customer_number varchar(100) not null,
    constraint sevdesk_match_note_customer foreign key (school_id, customer_id) references customer (school_id, id)
);
comment on table sevdesk_match_note is 'What the last matching found of the contact that a customer was linked with before';
comment on column sevdesk_match_note.customer_number is 'The contact''s customer number in sevdesk; empty where it had none';
