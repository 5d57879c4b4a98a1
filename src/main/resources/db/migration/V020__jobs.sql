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
    -- the run that holds the job, and until when others keep away; a run ends with its process
    run            varchar(40),
    lease_until    timestamptz,
    runs           integer      not null,
    execution_id   bigint,
    -- how far the best run has come, and how many runs since then did not come further
    furthest       bigint       default 0 not null,
    fruitless_runs integer      default 0 not null,
    -- key of the text that says why a job that goes on does not get on
    waits_for      varchar(60),
    constraint sevdesk_job_once unique (school_id, kind, active),
    constraint sevdesk_job_active check ((state in ('RUNNING', 'STOPPING')) = (active is not null)),
    constraint sevdesk_job_active_true check (active is null or active)
);
comment on table sevdesk_job is 'Work in the background for one school; this row is the truth, the batch repository may be lost';
create index sevdesk_job_latest on sevdesk_job (school_id, kind, id);
create index sevdesk_job_run on sevdesk_job (run);
