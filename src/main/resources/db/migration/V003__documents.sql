create sequence document_seq start with 50 increment by 50;

create table document (
    id                bigint         primary key,
    school_id         bigint         not null references school (id),
    kind              varchar(20)    not null check (kind in ('INVOICE', 'CANCELLATION', 'EXPENSE')),
    status            varchar(10)    not null check (status in ('DRAFT', 'COMMITTED')),
    number            varchar(30)    collate german,
    document_date     date           not null,
    gross             numeric(14, 2) not null,
    partner_name      varchar(300)   collate german not null,
    committed_at      timestamptz,
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
    version           integer        not null,
    constraint document_number unique (school_id, number),
    constraint document_in_school unique (school_id, id),
    constraint document_customer foreign key (school_id, customer_id) references customer (school_id, id),
    constraint document_cancels foreign key (school_id, cancels_id) references document (school_id, id),
    constraint document_final check
        ((status = 'DRAFT' and number is null)
            or (status = 'COMMITTED' and number is not null and committed_at is not null)),
    constraint document_of_kind check
        ((kind = 'EXPENSE' and customer_id is null) or (kind <> 'EXPENSE' and customer_id is not null))
);
comment on table document is 'A document (Beleg); once COMMITTED a trigger refuses every change';
comment on column document.partner_name is 'The customer, or the supplier of an expense, as named on the document';
-- an invoice is cancelled once at most
create unique index document_cancelled_once on document (cancels_id) where cancels_id is not null;
create index document_by_date on document (school_id, document_date, id);
create index document_by_customer on document (school_id, customer_id) where customer_id is not null;
create index document_by_status on document (school_id, kind, status, document_date);
-- all that the lists of documents count, sum up, search and sort by: none of it has to read the wide rows
create index document_list on document (school_id, status, document_date desc, id desc)
    include (kind, number, partner_name, gross);

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
    -- a PDF is compressed already
    content     bytea       not null,
    sha256      varchar(64) not null
);
alter table document_pdf alter column content set storage external;
comment on table document_pdf is 'The PDF of a committed document, as sent or received';

-- GoBD: what is committed (festgeschrieben) stays as it is, whoever asks. 23001: restrict_violation.
create function refuse_change_of_committed_document() returns trigger language plpgsql as $$
begin
    raise exception 'document % is committed and cannot change', old.id using errcode = '23001';
end $$;

create trigger document_stays before update or delete on document
    for each row when (old.status = 'COMMITTED') execute function refuse_change_of_committed_document();

create function refuse_change_of_committed_lines() returns trigger language plpgsql as $$
declare
    fixed bigint;
begin
    -- Locked, so that a line that comes while its document is committed is seen by the commit or refused.
    select id into fixed
    from (select id, status from document
            where id in (case when tg_op <> 'INSERT' then old.document_id end,
                case when tg_op <> 'DELETE' then new.document_id end)
            order by id for no key update) touched
    where status = 'COMMITTED' limit 1;
    if found then
        raise exception 'document % is committed, its lines cannot change', fixed using errcode = '23001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create trigger document_line_stays before insert or update or delete on document_line
    for each row execute function refuse_change_of_committed_lines();

create function refuse_change_of_pdf() returns trigger language plpgsql as $$
begin
    raise exception 'the PDF of document % cannot change', old.document_id using errcode = '23001';
end $$;

create trigger document_pdf_stays before update or delete on document_pdf
    for each row execute function refuse_change_of_pdf();

create function refuse_truncation() returns trigger language plpgsql as $$
begin
    raise exception 'table % holds what must be kept and is never emptied', tg_table_name using errcode = '23001';
end $$;

create trigger document_is_kept before truncate on document execute function refuse_truncation();
create trigger document_line_is_kept before truncate on document_line execute function refuse_truncation();
create trigger document_pdf_is_kept before truncate on document_pdf execute function refuse_truncation();
