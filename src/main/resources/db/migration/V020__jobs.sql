create sequence sevdesk_job_seq start with 50 increment by 50;

create table sevdesk_job (
    id             bigint       primary key,
    school_id      bigint       not null references school (id),
    kind           varchar(20)  not null check (kind in ('MATCHING', 'BACKFILL')),
    state          varchar(20)  not null check (state in ('RUNNING', 'STOPPING', 'COMPLETED', 'STOPPED', 'FAILED')),
    -- true while RUNNING or STOPPING, else null, which a unique key lets repeat: one job per school and kind at a time
    active         boolean,
    total          bigint       not null,
    done           bigint       not null,
    failed         bigint       not null,
    skipped        bigint       not null,
    -- of what is to be worked on; written by the job's feature
    parameters     varchar(1000000),
    -- key of the text that says why it ended as it did; null when all is well
    message        varchar(100),
    started_by     varchar(200) not null,
    started_at     timestamptz  not null,
    ended_at       timestamptz,
    -- the run that holds the job, the life of the server that has begun it, and until when others keep away
    run            varchar(80),
    holder         varchar(40),
    lease_until    timestamptz,
    -- the run's execution in the repository of the batch runtime
    execution_id   bigint,
    -- how many runs in a row have not got on
    fruitless_runs integer      default 0 not null,
    -- not to be gone on with before, how many times in a row it had to wait, and the key of the text that says why
    wake_at        timestamptz,
    waits          integer      default 0 not null,
    waits_for      varchar(60),
    -- the batch job is through; what it has set going is still looked after
    work_done      boolean      default false not null,
    constraint sevdesk_job_once unique (school_id, kind, active),
    constraint sevdesk_job_active check ((state in ('RUNNING', 'STOPPING')) = (active is not null)),
    constraint sevdesk_job_active_true check (active is null or active)
);
comment on table sevdesk_job is 'Work in the background for one school; where its batch job stands is in the schema batch, here is what the specification lacks';
create index sevdesk_job_latest on sevdesk_job (school_id, kind, id);
create index sevdesk_job_run on sevdesk_job (run);
create index sevdesk_job_open on sevdesk_job (id) where active;
