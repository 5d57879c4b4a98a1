-- What people have taken back does not lie in sevdesk, and is no error: it is told as what it is.
alter table reconciliation_finding drop constraint reconciliation_finding_kind_check;
alter table reconciliation_finding add constraint reconciliation_finding_kind_check check (kind in ('MISSING_THERE',
    'MISSING_HERE', 'AMOUNT', 'VAT', 'DATE', 'CUSTOMER', 'TWICE', 'DELETED_THERE', 'TAKEN_BACK', 'UNLINKED', 'FOREIGN'));
