-- Where a job stands is in the repository of the batch runtime; this row holds what the specification lacks: one job per
-- school and kind, the wish to stop, and which server works on it.
alter table sevdesk_job add column holder varchar(40);
comment on column sevdesk_job.holder is 'The life of the server that has begun the last run';
alter table sevdesk_job add column work_done boolean default false not null;
comment on column sevdesk_job.work_done is 'The batch job is through; what it has set going is still looked after';
alter table sevdesk_job add column wake_at timestamp with time zone;
comment on column sevdesk_job.wake_at is 'Not to be gone on with before';
alter table sevdesk_job add column waits integer default 0 not null;
comment on column sevdesk_job.waits is 'How many times in a row it had to wait';
alter table sevdesk_job alter column run set data type varchar(80);
alter table sevdesk_job drop column furthest;
alter table sevdesk_job drop column runs;
create index sevdesk_job_open on sevdesk_job (active);
