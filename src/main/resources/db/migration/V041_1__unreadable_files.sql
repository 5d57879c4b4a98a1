-- sevdesk answers with a fault of its own to a file that it cannot read: after some times a person is asked.
alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'fileUnread', 'interrupted', 'bug', 'contactBusy',
    'contactUnseen', 'contactGone', 'accountsAsked', 'accessAsked', 'whichAccount', 'refused', 'contactRefused',
    'noAccount', 'regime', 'exempt', 'owedInUnion', 'abroad', 'mixed', 'nothing', 'mismatch', 'maybeThere',
    'maybeElsewhere', 'invoiceElsewhere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
