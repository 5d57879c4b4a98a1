-- Ids as long as any that is understood must find room: an id that does not would lose the outcome with it.
alter table transfer alter column contact_id set data type varchar(64);
alter table transfer alter column voucher_id set data type varchar(64);
alter table transfer_attempt alter column remote_id set data type varchar(64);
alter table transfer_incident alter column voucher_id set data type varchar(64);
alter table backfill_suggestion alter column remote_id set data type varchar(64);
alter table sevdesk_connection alter column account_id set data type varchar(64);
alter table sevdesk_contact_link alter column contact_id set data type varchar(64);
alter table sevdesk_contact_link alter column address_id set data type varchar(64);
alter table sevdesk_contact_link alter column email_id set data type varchar(64);
alter table sevdesk_contact_link alter column phone_id set data type varchar(64);
alter table sevdesk_match_choice alter column contact_id set data type varchar(64);
