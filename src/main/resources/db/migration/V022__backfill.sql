create table backfill_document (
    job_id      bigint      not null references sevdesk_job (id),
    document_id bigint      not null references document (id),
    school_id   bigint      not null references school (id),
    -- CARRIED: its transfer says how far it is; SKIPPED: it was there already or cannot go
    fate        varchar(10) not null check (fate in ('CARRIED', 'SKIPPED')),
    primary key (job_id, document_id)
);
comment on table backfill_document is 'What a transfer of existing documents works on: its progress is counted from these and the transfers';

create table backfill_suggestion (
    school_id   bigint      not null references school (id),
    document_id bigint      not null,
    remote_kind varchar(10) not null check (remote_kind in ('VOUCHER', 'INVOICE')),
    remote_id   varchar(64) not null,
    number      varchar(300),
    entry_date  date,
    gross       numeric(14, 2),
    partner     varchar(300),
    refused     boolean     default false not null,
    primary key (document_id, remote_kind, remote_id),
    constraint backfill_suggestion_of foreign key (school_id, document_id) references document (school_id, id)
);
comment on table backfill_suggestion is 'What lies in sevdesk already and may be the document; a person decides';
comment on column backfill_suggestion.refused is 'A person has said that this is not the document; it is not asked about again';
