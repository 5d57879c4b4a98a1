-- A job that goes on but does not get on tells people why; the key of a text.
alter table sevdesk_job add column waits_for varchar(60);
