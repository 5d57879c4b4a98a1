-- A run can be taken back: by a job of its own kind.
alter table sevdesk_job drop constraint sevdesk_job_kind_check;
alter table sevdesk_job add constraint sevdesk_job_kind_check check (kind in ('MATCHING', 'BACKFILL', 'RECONCILIATION',
    'UNDO'));
create index voucher_removal_left on voucher_removal (job_id, document_id) where state = 'LEFT';
