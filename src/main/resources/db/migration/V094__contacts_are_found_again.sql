-- Ids as long as any that is understood find room where a contact is put aside, too.
alter table sevdesk_contact_aside alter column contact_id set data type varchar(64);
alter table sevdesk_contact_aside alter column address_id set data type varchar(64);
alter table sevdesk_contact_aside alter column email_id set data type varchar(64);
alter table sevdesk_contact_aside alter column phone_id set data type varchar(64);

-- Under which name the contact was sent whose creation nobody has seen: by it the contact is recognised, whatever the
-- customer is called by then. Null where nothing is on its way.
alter table sevdesk_contact_link add column sent_name varchar(250);
comment on column sevdesk_contact_link.sent_name is 'The name under which a contact was sent whose creation is unseen';
