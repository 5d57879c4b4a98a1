create table sevdesk_connection (
    school_id           bigint       primary key references school (id),
    active              boolean      not null,
    -- ciphertext (AES-256-GCM, bound to the school); the token itself is nowhere
    token_cipher        varchar(1000),
    token_tail          varchar(4),
    -- null while all is well
    held_because        varchar(30)
        check (held_because in ('NOT_TESTED', 'TOKEN_LOST', 'TOKEN_REFUSED', 'NO_API_PLAN', 'OLD_BOOKKEEPING',
            'OTHER_ACCOUNT', 'ACCOUNT_TAKEN', 'ACCOUNTS_CHANGED', 'SWITCHED_OFF')),
    held_since          timestamptz,
    refusal_said        varchar(500),
    test_result         varchar(30)  not null
        check (test_result in ('NOT_TESTED', 'WORKS', 'TOKEN_REFUSED', 'OLD_BOOKKEEPING', 'NO_API_PLAN',
            'OTHER_ACCOUNT', 'ACCOUNT_TAKEN', 'ACCOUNTS_CHANGED', 'UNREACHABLE', 'DISTURBED', 'NOT_UNDERSTOOD')),
    tested_at           timestamptz,
    test_user           varchar(200),
    test_contacts       bigint,
    bookkeeping_version varchar(10),
    account_id          varchar(64),
    -- null while unknown
    tax_regime          varchar(20)  check (tax_regime in ('REGULAR', 'SMALL_BUSINESS')),
    voucher_status      integer      not null check (voucher_status in (50, 100)),
    transfer_from       date,
    -- kept after the release for a while: a school that is held again soon goes on with long pauses
    probes              integer      default 0 not null,
    probe_at            timestamptz,
    accounts_asked_at   timestamptz,
    accounts_stood_at   timestamptz,
    constraint sevdesk_connection_token check ((token_cipher is null) = (token_tail is null)),
    constraint sevdesk_connection_active check (not active or token_cipher is not null)
);
comment on table sevdesk_connection is 'The Sevdesk extension of one school: token, state, settings';
comment on column sevdesk_connection.held_because is 'Why no call is made although the extension is active';
comment on column sevdesk_connection.refusal_said is 'sevdesk''s own words for the verdict; shown to the school only';
comment on column sevdesk_connection.account_id is 'sevdesk''s sevClient.id: links to contacts and vouchers belong to this account';
comment on column sevdesk_connection.tax_regime is 'The rules that ReceiptGuidance offers';
comment on column sevdesk_connection.probes is 'How often the held connection was tried again by itself';
comment on column sevdesk_connection.probe_at is 'When the next try is due';
comment on column sevdesk_connection.accounts_asked_at is 'When the booked accounts were last asked after, because a voucher was refused';
comment on column sevdesk_connection.accounts_stood_at is 'When they were found to stand';

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

create table sevdesk_offered_account (
    school_id  bigint       not null references sevdesk_connection (school_id),
    tax_rule   integer      not null,
    vat_rate   integer      not null,
    account_id bigint       not null,
    number     varchar(20)  not null,
    name       varchar(300) not null,
    by_rule    boolean      default false not null,
    primary key (school_id, tax_rule, vat_rate, account_id)
);
comment on table sevdesk_offered_account is 'Accounts that sevdesk offers for revenue of a VAT rate, as the last successful connection test found them';
comment on column sevdesk_offered_account.by_rule is 'The rule proposes it for its case, for a person to confirm';
