create sequence document_seq start with 1 increment by 50;

create table document (
    id                bigint        primary key,
    school_id         bigint        not null references school (id),
    kind              varchar(20)   not null check (kind in ('INVOICE', 'CANCELLATION', 'EXPENSE')),
    status            varchar(10)   not null check (status in ('DRAFT', 'COMMITTED')),
    number            varchar(30),
    document_date     date          not null,
    gross             numeric(14, 2) not null,
    partner_name      varchar(300)  not null,
    committed_at      timestamp with time zone,
    customer_id       bigint,
    recipient_name    varchar(300),
    recipient_person  varchar(300),
    recipient_street  varchar(200),
    recipient_zip     varchar(20),
    recipient_city    varchar(100),
    recipient_country varchar(2),
    service_from      date,
    service_to        date,
    due_date          date,
    small_business    boolean,
    cancels_id        bigint,
    subject           varchar(500),
    version           integer       not null,
    constraint document_number unique (school_id, number),
    constraint document_in_school unique (school_id, id),
    -- an invoice is cancelled once at most
    constraint document_cancelled_once unique (cancels_id),
    constraint document_customer foreign key (school_id, customer_id) references customer (school_id, id),
    constraint document_cancels foreign key (school_id, cancels_id) references document (school_id, id),
    constraint document_final check
        ((status = 'DRAFT' and number is null) or (status = 'COMMITTED' and number is not null and committed_at is not null)),
    constraint document_of_kind check
        ((kind = 'EXPENSE' and customer_id is null) or (kind <> 'EXPENSE' and customer_id is not null))
);
comment on table document is 'A document (Beleg); once COMMITTED a trigger refuses every change';
create index document_by_date on document (school_id, document_date, id);
create index document_by_customer on document (school_id, customer_id);
create index document_by_status on document (school_id, kind, status, document_date);

create table document_line (
    document_id bigint         not null references document (id),
    position    integer        not null,
    text        varchar(500)   not null,
    quantity    numeric(12, 3) not null,
    unit_price  numeric(14, 2) not null,
    vat_rate    integer        not null check (vat_rate in (0, 7, 19)),
    gross       numeric(14, 2) not null,
    primary key (document_id, position)
);
comment on table document_line is 'A line of an invoice; fixed as soon as the invoice is COMMITTED';

create table document_pdf (
    document_id bigint      primary key references document (id),
    school_id   bigint      not null references school (id),
    content     ${blob}     not null,
    sha256      varchar(64) not null
);
comment on table document_pdf is 'The PDF of a committed document, as sent or received';
