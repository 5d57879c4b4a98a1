-- what voucher_id names; an invoice is one that a person wrote in sevdesk itself
alter table transfer add column remote_kind varchar(10) default 'VOUCHER' not null;
alter table transfer add constraint transfer_remote_kind check (remote_kind in ('VOUCHER', 'INVOICE'));
-- vouchers and invoices are numbered apart in sevdesk
alter table transfer drop constraint transfer_voucher_once;
alter table transfer add constraint transfer_voucher_once unique (school_id, remote_kind, voucher_id);

create table backfill_suggestion (
    school_id   bigint       not null references school (id),
    document_id bigint       not null,
    remote_kind varchar(10)  not null check (remote_kind in ('VOUCHER', 'INVOICE')),
    remote_id   varchar(40)  not null,
    number      varchar(300),
    entry_date  date,
    gross       numeric(14, 2),
    partner     varchar(300),
    primary key (document_id, remote_kind, remote_id),
    constraint backfill_suggestion_of foreign key (school_id, document_id) references document (school_id, id)
);
comment on table backfill_suggestion is 'What lies in sevdesk already and may be the document; a person decides';
