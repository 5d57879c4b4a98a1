-- Revenue accounts are never guessed: where none of the known ones is offered, the owner is asked.
create table sevdesk_account_question (
    school_id bigint      not null references sevdesk_connection (school_id),
    tax_rule  integer     not null,
    vat_rate  integer     not null,
    asked_at  timestamptz not null,
    primary key (school_id, tax_rule, vat_rate)
);
comment on table sevdesk_account_question is 'Tax cases of which the owner must say on which account their revenue is booked; until then nothing of them goes over';
comment on column sevdesk_account_question.asked_at is 'Since when the answer is missing';

alter table sevdesk_offered_account add column place integer default 0 not null;
comment on column sevdesk_offered_account.place is 'The likely accounts of a case come first';
comment on column sevdesk_offered_account.by_rule is 'A known account of the standard charts for its case';

-- What earlier versions have guessed is asked about from now on.
delete from sevdesk_revenue_account where not chosen and number not in ('8400', '4400', '8300', '4300', '8195', '4185',
    '8200', '4200', '8100', '4100', '8110', '4110', '8336', '4336', '8338', '4338');
delete from sevdesk_kept_row where source = 'sevdesk_revenue_account' and not cast(content ->> 'chosen' as boolean)
    and content ->> 'number' not in ('8400', '4400', '8300', '4300', '8195', '4185',
    '8200', '4200', '8100', '4100', '8110', '4110', '8336', '4336', '8338', '4338');
update sevdesk_offered_account set by_rule = false where number not in ('8400', '4400', '8300', '4300', '8195', '4185',
    '8200', '4200', '8100', '4100', '8110', '4110', '8336', '4336', '8338', '4338');

-- An account without any revenue account is a finding of its own.
alter table sevdesk_connection drop constraint sevdesk_connection_held_because_check;
alter table sevdesk_connection add constraint sevdesk_connection_held_because_check check (held_because in ('NOT_TESTED',
    'TOKEN_LOST', 'TOKEN_REFUSED', 'NO_API_PLAN', 'ACCESS_REFUSED', 'DOCUMENTS_REFUSED', 'OLD_BOOKKEEPING',
    'OTHER_ACCOUNT', 'ACCOUNT_TAKEN', 'ACCOUNTS_CHANGED', 'NO_REVENUE_ACCOUNT', 'SWITCHED_OFF'));
alter table sevdesk_connection drop constraint sevdesk_connection_test_result_check;
alter table sevdesk_connection add constraint sevdesk_connection_test_result_check check (test_result in ('NOT_TESTED',
    'WORKS', 'TOKEN_REFUSED', 'OLD_BOOKKEEPING', 'NO_API_PLAN', 'ACCESS_REFUSED', 'OTHER_ACCOUNT', 'ACCOUNT_TAKEN',
    'ACCOUNTS_CHANGED', 'NO_REVENUE_ACCOUNT', 'UNREACHABLE', 'DISTURBED', 'NOT_UNDERSTOOD'));

alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'interrupted', 'bug', 'contactBusy', 'contactUnseen',
    'contactGone', 'accountsAsked', 'accessAsked', 'whichAccount', 'refused', 'contactRefused', 'noAccount', 'regime',
    'exempt', 'owedInUnion', 'abroad', 'mixed', 'nothing', 'mismatch', 'maybeThere', 'maybeElsewhere',
    'invoiceElsewhere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));

alter table sevdesk_job drop constraint sevdesk_job_waits_for_check;
alter table sevdesk_job add constraint sevdesk_job_waits_for_check check (waits_for in ('job.waits.sevdesk',
    'job.waits.incomplete', 'backfill.waits.again', 'backfill.waits.account')) not valid;
