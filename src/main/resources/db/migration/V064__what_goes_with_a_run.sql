-- On request the contact that was made for a voucher goes with it; a run is asked which documents are still its own.
alter table voucher_removal add column contact_gone boolean default false not null;
comment on column voucher_removal.contact_gone is 'The contact that was made for it was removed as well';
create index voucher_removal_took_contact on voucher_removal (job_id) where contact_gone;
create index backfill_document_runs on backfill_document (document_id, job_id);
