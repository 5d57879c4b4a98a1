-- Two more causes for which a document stops before anything is sent: no account for what is owed or taxed abroad.
alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'interrupted', 'bug', 'contactBusy', 'contactUnseen', 'contactGone',
    'accountsAsked', 'refused', 'contactRefused', 'noAccount', 'regime', 'exempt', 'owedInUnion', 'abroad', 'mixed',
    'nothing', 'mismatch', 'maybeThere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
