alter table school
    add column bic varchar(11),
    add column account_holder varchar(70),
    add column website varchar(200),
    add column closing_text varchar(500),
    add column version integer not null default 1;
comment on column school.account_holder is 'To whom customers pay, where it is not the name of the school';
comment on column school.closing_text is 'What stands at the end of each invoice, up to eight rows';

create sequence school_logo_seq start with 50 increment by 50;

create table school_logo (
    id        bigint      primary key,
    school_id bigint      not null references school (id),
    format    varchar(4)  not null check (format in ('PNG', 'JPEG')),
    width     integer     not null check (width between 1 and 1200),
    height    integer     not null check (height between 1 and 1200),
    -- drawn anew by us: nothing of the file that was uploaded but its pixels; an image is compressed already
    content   bytea       not null check (length(content) <= 1048576),
    constraint school_logo_one unique (school_id)
);
alter table school_logo alter column content set storage external;
comment on table school_logo is 'The logo on the invoices of a school';
