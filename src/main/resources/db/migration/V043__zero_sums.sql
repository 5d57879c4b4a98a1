-- What sums to 0.00 over several rates is told from what is nothing at each of them.
alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'fileUnread', 'interrupted', 'bug', 'contactBusy', 'contactUnseen',
    'contactGone', 'contactsAsked', 'accountsAsked', 'accessAsked', 'whichAccount', 'refused', 'contactRefused',
    'noAccount', 'regime', 'exempt', 'owedInUnion', 'abroad', 'mixed', 'nothing', 'zero', 'mismatch', 'maybeThere',
    'maybeElsewhere', 'invoiceElsewhere', 'gone', 'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
