-- A service may be booked on another revenue account than the rest; what is not named here is booked as before.
create table sevdesk_service_account (
    school_id  bigint       not null references sevdesk_connection (school_id),
    service_id bigint       not null references offered_service (id),
    tax_rule   integer      not null,
    vat_rate   integer      not null,
    account_id bigint       not null,
    number     varchar(20)  not null,
    name       varchar(300) not null,
    primary key (school_id, service_id, tax_rule, vat_rate)
);
comment on table sevdesk_service_account is 'On which account revenue of one service is booked instead, as its owner has chosen';

-- Written with the marker, right before a voucher is sent: a cancellation is booked where its invoice was.
alter table transfer add column booked jsonb;
comment on column transfer.booked is 'What was sent last, as positions: service, tax rule, VAT rate, account, gross; null before vouchers had accounts of services';
