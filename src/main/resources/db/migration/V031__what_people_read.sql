-- What is known of a document that waits: which step was not answered, and whether sevdesk itself has asked for the pause.

alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'interrupted', 'bug', 'contactBusy', 'contactUnseen', 'contactGone',
    'accountsAsked', 'refused', 'contactRefused', 'noAccount', 'regime', 'exempt', 'mixed', 'nothing', 'mismatch',
    'maybeThere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));

alter table transfer_lane add column asked_until timestamptz;
comment on column transfer_lane.asked_until is 'Until when sevdesk itself has asked for a pause: a person cannot shorten this one';

-- Lists show a company by its name, so that is where it stands.
drop index customer_by_name;
create index customer_by_name on customer (school_id, (coalesce(company, last_name)), first_name, id);
