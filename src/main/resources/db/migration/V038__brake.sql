-- Documents refused one after the other with the same words: how many there are lasts, and is the same for all servers.
create table transfer_brake (
    school_id      bigint       primary key references school (id),
    words          varchar(400) not null,
    refused        bigint[]     not null,
    trials         integer      default 0 not null,
    trying         boolean      default false not null,
    trial_document bigint
) with (fillfactor = 50);
comment on table transfer_brake is 'The refusals in a row with the same words that a school has met last; gone with the next arrival';
comment on column transfer_brake.words is 'What they have in common: the cause, and sevdesk''s words without numbers and quotations';
comment on column transfer_brake.refused is 'The documents that were refused so, in their order';
comment on column transfer_brake.trials is 'How often a person has let one document try';
comment on column transfer_brake.trying is 'One document goes alone: the next refusal stops the school again, whatever its words';
comment on column transfer_brake.trial_document is 'The document that goes alone';

alter table sevdesk_connection drop constraint sevdesk_connection_held_because_check;
alter table sevdesk_connection add constraint sevdesk_connection_held_because_check check (held_because in ('NOT_TESTED',
    'TOKEN_LOST', 'TOKEN_REFUSED', 'NO_API_PLAN', 'ACCESS_REFUSED', 'DOCUMENTS_REFUSED', 'OLD_BOOKKEEPING',
    'OTHER_ACCOUNT', 'ACCOUNT_TAKEN', 'ACCOUNTS_CHANGED', 'SWITCHED_OFF'));

-- A contact that was made for a voucher which sevdesk then refused is taken back.
alter table transfer_attempt drop constraint transfer_attempt_step_check;
alter table transfer_attempt add constraint transfer_attempt_step_check check (step in ('receiptGuidance', 'upload',
    'saveVoucher', 'readVoucher', 'lookUp', 'lookUpContact', 'createContact', 'renameContact', 'readContact',
    'deleteContact', 'addADDRESS', 'changeADDRESS', 'deleteADDRESS', 'lookUpADDRESS', 'addEMAIL', 'changeEMAIL',
    'deleteEMAIL', 'lookUpEMAIL', 'addPHONE', 'changePHONE', 'deletePHONE', 'lookUpPHONE', 'askAgain', 'unnamed'))
    not valid;
