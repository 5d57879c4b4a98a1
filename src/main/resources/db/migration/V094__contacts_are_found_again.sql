-- Ids as long as any that is understood find room where a contact is put aside, too.
alter table sevdesk_contact_aside alter column contact_id set data type varchar(64);
alter table sevdesk_contact_aside alter column address_id set data type varchar(64);
alter table sevdesk_contact_aside alter column email_id set data type varchar(64);
alter table sevdesk_contact_aside alter column phone_id set data type varchar(64);

-- The fingerprint of the name under which the contact was sent whose creation nobody has seen: by it the contact is
-- recognised, whatever the customer is called by then. Null where nothing is on its way.
alter table sevdesk_contact_link add column sent_name varchar(64);
comment on column sevdesk_contact_link.sent_name is 'Of the name under which a contact was sent whose creation is unseen';
