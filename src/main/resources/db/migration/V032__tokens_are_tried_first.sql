-- A new token is tried before it replaces the one in use: until it works it is a candidate beside it.
alter table sevdesk_connection
    add column candidate_cipher varchar(1000),
    add column candidate_tail varchar(4),
    add column candidate_since timestamptz,
    add column tested_by varchar(10);
alter table sevdesk_connection add constraint sevdesk_connection_candidate check (
    (candidate_cipher is null) = (candidate_tail is null) and (candidate_cipher is null) = (candidate_since is null)
    and (candidate_cipher is null or token_cipher is not null));
alter table sevdesk_connection add constraint sevdesk_connection_tested_by_check
    check (tested_by in ('PERSON', 'SELF', 'TRANSFER'));
comment on column sevdesk_connection.candidate_cipher is 'A token given over the REST interface while another works; the next test decides whether it replaces that one';
comment on column sevdesk_connection.candidate_since is 'When it was given; after a day it no longer counts';
comment on column sevdesk_connection.tested_by is 'Whether a person, the program by itself or a transfer has found test_result; null for what was found before this was kept';

-- A refusal in the middle of work is asked about once more before it holds the school.
alter table transfer_lane add column refusal_asked_until timestamptz, add column refusals integer default 0 not null;
comment on column transfer_lane.refusal_asked_until is 'Until when somebody finds out whether a refusal holds; kept in the live lane';
comment on column transfer_lane.refusals is 'Refusals in a row that such a question has not confirmed; an arrival forgets them';

-- Refused although the connection works: says nothing of the plan.
alter table sevdesk_connection drop constraint sevdesk_connection_held_because_check;
alter table sevdesk_connection add constraint sevdesk_connection_held_because_check check (held_because in ('NOT_TESTED',
    'TOKEN_LOST', 'TOKEN_REFUSED', 'NO_API_PLAN', 'ACCESS_REFUSED', 'OLD_BOOKKEEPING', 'OTHER_ACCOUNT', 'ACCOUNT_TAKEN',
    'ACCOUNTS_CHANGED', 'SWITCHED_OFF'));
alter table sevdesk_connection drop constraint sevdesk_connection_test_result_check;
alter table sevdesk_connection add constraint sevdesk_connection_test_result_check check (test_result in ('NOT_TESTED',
    'WORKS', 'TOKEN_REFUSED', 'OLD_BOOKKEEPING', 'NO_API_PLAN', 'ACCESS_REFUSED', 'OTHER_ACCOUNT', 'ACCOUNT_TAKEN',
    'ACCOUNTS_CHANGED', 'UNREACHABLE', 'DISTURBED', 'NOT_UNDERSTOOD'));

alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'interrupted', 'bug', 'contactBusy', 'contactUnseen',
    'contactGone', 'accountsAsked', 'accessAsked', 'refused', 'contactRefused', 'noAccount', 'regime', 'exempt',
    'owedInUnion', 'abroad', 'mixed', 'nothing', 'mismatch', 'maybeThere', 'gone', 'conflict', 'patience',
    'patienceIncomplete', 'unnamed'));
alter table transfer_attempt drop constraint transfer_attempt_step_check;
alter table transfer_attempt add constraint transfer_attempt_step_check check (step in ('receiptGuidance', 'upload',
    'saveVoucher', 'readVoucher', 'lookUp', 'lookUpContact', 'createContact', 'renameContact', 'readContact',
    'addADDRESS', 'changeADDRESS', 'deleteADDRESS', 'lookUpADDRESS', 'addEMAIL', 'changeEMAIL', 'deleteEMAIL',
    'lookUpEMAIL', 'addPHONE', 'changePHONE', 'deletePHONE', 'lookUpPHONE', 'askAgain', 'unnamed')) not valid;
