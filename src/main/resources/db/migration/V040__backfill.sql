create table backfill_document (
    job_id      bigint      not null references sevdesk_job (id),
    document_id bigint      not null references document (id),
    school_id   bigint      not null references school (id),
    -- CARRIED: its transfer says how far it is; SKIPPED: it was there already or cannot go
    fate        varchar(10) not null check (fate in ('CARRIED', 'SKIPPED')),
    primary key (job_id, document_id)
);
comment on table backfill_document is 'What a transfer of existing documents works on: its progress is counted from these and the transfers';
