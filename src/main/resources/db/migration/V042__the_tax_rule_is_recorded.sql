-- By which of sevdesk's tax rules the voucher of a document was last sent: the paper has decided it, and it can be read later.
alter table transfer add column tax_rule smallint;
comment on column transfer.tax_rule is 'sevdesk''s tax rule (1, 4, 11, 17, 21) of the voucher that was last sent; null where none was';
