-- What the engine decides by is an enum in the code, and its words are known here too: a test holds both together.

update transfer set error_key = 'unnamed' where error_key not in ('unreachable', 'busy', 'disturbed', 'unseen',
    'incomplete', 'interrupted', 'bug', 'contactBusy', 'contactGone', 'accountsAsked', 'refused', 'contactRefused',
    'noAccount', 'regime', 'exempt', 'mixed', 'nothing', 'mismatch', 'maybeThere', 'gone', 'conflict', 'patience',
    'patienceIncomplete', 'unnamed');
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'incomplete', 'interrupted', 'bug', 'contactBusy', 'contactGone', 'accountsAsked', 'refused',
    'contactRefused', 'noAccount', 'regime', 'exempt', 'mixed', 'nothing', 'mismatch', 'maybeThere', 'gone',
    'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
comment on column transfer.error_key is 'Why it has not arrived; names the sentence and the advice that people read';

-- The log is only ever added to, so rows of earlier versions keep whatever words they have.
alter table transfer_attempt add constraint transfer_attempt_step_check check (step in ('receiptGuidance', 'upload',
    'saveVoucher', 'readVoucher', 'lookUp', 'lookUpContact', 'createContact', 'renameContact', 'readContact',
    'addADDRESS', 'changeADDRESS', 'deleteADDRESS', 'lookUpADDRESS', 'addEMAIL', 'changeEMAIL', 'deleteEMAIL',
    'lookUpEMAIL', 'addPHONE', 'changePHONE', 'deletePHONE', 'lookUpPHONE', 'unnamed')) not valid;
alter table transfer_attempt add constraint transfer_attempt_outcome_check check (outcome in ('OK', 'NotSent', 'Busy',
    'Unseen', 'Rejected', 'AccountRejected', 'unnamed')) not valid;
comment on column transfer_attempt.step is 'What was asked; a word that is not known here costs the log its row, never the outcome';

-- What is over keeps its message as well; what goes on says anew why it waits.
update sevdesk_job set waits_for = null where active and waits_for not in ('job.waits.sevdesk', 'job.waits.incomplete',
    'backfill.waits.again');
alter table sevdesk_job add constraint sevdesk_job_message_check check (message in ('job.failed',
    'job.interruptedTooOften', 'matching.notConnected', 'matching.failed.incomplete', 'matching.failed.account',
    'matching.failed.refused', 'matching.failed.unreachable')) not valid;
alter table sevdesk_job add constraint sevdesk_job_waits_for_check check (waits_for in ('job.waits.sevdesk',
    'job.waits.incomplete', 'backfill.waits.again')) not valid;
