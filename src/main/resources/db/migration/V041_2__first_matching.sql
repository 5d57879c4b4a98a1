-- The question at the first activation for an account that has contacts already: match the customers now, or go on without.
create table sevdesk_first_matching (
    school_id   bigint      primary key references school (id),
    -- of which account it was asked; empty where sevdesk has not named it
    account_id  varchar(64) not null,
    asked_at    timestamptz not null,
    -- until then documents of customers without a contact wait for the answer, or for the matching
    waits_until timestamptz not null,
    -- null as long as nobody has answered
    answer      varchar(10) check (answer in ('MATCH', 'WITHOUT')),
    job_id      bigint      references sevdesk_job (id) on delete set null
);
comment on table sevdesk_first_matching is 'Whether a school that connects an account with contacts matches its customers first';

alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'fileUnread', 'interrupted', 'bug', 'contactBusy', 'contactUnseen',
    'contactGone', 'contactsAsked', 'accountsAsked', 'accessAsked', 'whichAccount', 'refused', 'contactRefused',
    'noAccount', 'regime', 'exempt', 'owedInUnion', 'abroad', 'mixed', 'nothing', 'mismatch', 'maybeThere',
    'maybeElsewhere', 'invoiceElsewhere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
