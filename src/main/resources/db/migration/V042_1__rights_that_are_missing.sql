-- A user of sevdesk may lack the right to one area: that says nothing of the token.
alter table sevdesk_connection add column missing_rights varchar(60);
comment on column sevdesk_connection.missing_rights is 'Areas that the user of the token may not see, as the last test found: USERS CONTACTS VOUCHERS ACCOUNTS';
alter table sevdesk_connection drop constraint sevdesk_connection_held_because_check;
alter table sevdesk_connection add constraint sevdesk_connection_held_because_check check (held_because in ('NOT_TESTED',
    'TOKEN_LOST', 'TOKEN_REFUSED', 'NO_API_PLAN', 'ACCESS_REFUSED', 'DOCUMENTS_REFUSED', 'OLD_BOOKKEEPING',
    'OTHER_ACCOUNT', 'ACCOUNT_TAKEN', 'ACCOUNTS_CHANGED', 'NO_REVENUE_ACCOUNT', 'RIGHT_MISSING', 'SWITCHED_OFF'));
alter table sevdesk_connection drop constraint sevdesk_connection_test_result_check;
alter table sevdesk_connection add constraint sevdesk_connection_test_result_check check (test_result in ('NOT_TESTED',
    'WORKS', 'TOKEN_REFUSED', 'OLD_BOOKKEEPING', 'NO_API_PLAN', 'ACCESS_REFUSED', 'OTHER_ACCOUNT', 'ACCOUNT_TAKEN',
    'ACCOUNTS_CHANGED', 'NO_REVENUE_ACCOUNT', 'RIGHT_MISSING', 'UNREACHABLE', 'DISTURBED', 'NOT_UNDERSTOOD'));
