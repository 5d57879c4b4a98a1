-- In which form a sevdesk account takes revenue that is taken back: some refuse the one, some the other.
create table sevdesk_cancellation_form (
    school_id  bigint      not null references school (id),
    -- empty where sevdesk has not named the account
    account_id varchar(64) not null,
    -- NEGATIVE: a revenue voucher with negative sums; OPPOSITE: the other side of the books with positive ones
    form       varchar(10) not null check (form in ('NEGATIVE', 'OPPOSITE')),
    found_at   timestamptz not null,
    primary key (school_id, account_id)
);
comment on table sevdesk_cancellation_form is 'The form in which a sevdesk account takes cancellations, where that was found out';
