create table sevdesk_connection (
    school_id           bigint       primary key references school (id),
    active              boolean      not null,
    -- ciphertext (AES-256-GCM, bound to the school); the token itself is nowhere
    token_cipher        varchar(1000),
    token_tail          varchar(4),
    -- why no call is made although the extension is active; null while all is well
    held_because        varchar(30),
    held_since          timestamp with time zone,
    test_result         varchar(30)  not null,
    tested_at           timestamp with time zone,
    test_user           varchar(200),
    test_contacts       bigint,
    bookkeeping_version varchar(10),
    -- sevdesk's sevClient.id: links to contacts and vouchers belong to this account
    account_id          varchar(40),
    -- rules that ReceiptGuidance offers: REGULAR, SMALL_BUSINESS, or null while unknown
    tax_regime          varchar(20),
    voucher_status      integer      not null check (voucher_status in (50, 100)),
    transfer_from       date,
    constraint sevdesk_connection_token check ((token_cipher is null) = (token_tail is null)),
    constraint sevdesk_connection_active check (not active or token_cipher is not null)
);
comment on table sevdesk_connection is 'The Sevdesk extension of one school: token, state, settings';

create table sevdesk_revenue_account (
    school_id  bigint       not null references sevdesk_connection (school_id),
    tax_rule   integer      not null,
    vat_rate   integer      not null,
    account_id bigint       not null,
    number     varchar(20)  not null,
    name       varchar(300) not null,
    chosen     boolean      not null,
    primary key (school_id, tax_rule, vat_rate)
);
comment on table sevdesk_revenue_account is 'On which account revenue of a VAT rate is booked; chosen by a person or by rule';
