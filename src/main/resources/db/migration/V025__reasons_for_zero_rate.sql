-- Why a line charges no VAT. What was committed before stays without: it was printed and booked as exempt (§ 4 UStG).
alter table document_line
    add column zero_reason varchar(20),
    add column zero_words varchar(200),
    add constraint document_line_zero_reason_check check (zero_reason in ('EXEMPT', 'EXEMPT_EDUCATION',
        'EXEMPT_COURSES', 'REVERSE_CHARGE', 'NOT_TAXABLE')),
    add constraint document_line_zero_rated check (vat_rate = 0 or zero_reason is null),
    add constraint document_line_zero_words check (zero_words is null or zero_reason is not null);
comment on column document_line.zero_reason is 'Why it charges no VAT, as chosen by a person; null where nobody was asked';
comment on column document_line.zero_words is 'What the paper says of it instead of the usual sentence';

alter table customer add column vat_id varchar(20);
comment on column customer.vat_id is 'VAT id (USt-IdNr.), capitals, nothing between';

alter table document add column recipient_vat_id varchar(20);
comment on column document.recipient_vat_id is 'The customer''s VAT id on the day of the commit';
