create table sevdesk_offered_account (
    school_id  bigint       not null references sevdesk_connection (school_id),
    tax_rule   integer      not null,
    vat_rate   integer      not null,
    account_id bigint       not null,
    number     varchar(20)  not null,
    name       varchar(300) not null,
    primary key (school_id, tax_rule, vat_rate, account_id)
);
comment on table sevdesk_offered_account is 'Accounts that sevdesk offers for revenue of a VAT rate, as the last successful connection test found them';
