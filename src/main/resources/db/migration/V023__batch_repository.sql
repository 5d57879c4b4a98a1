-- The repository of the batch runtime, in tables as Payara 7 would make them at its first use. They are made here, because
-- two servers that make them at once get in each other's way, and with the indexes that its questions need.
create schema if not exists batch;
comment on schema batch is 'Where the batch runtime writes down how far its jobs are; written by it alone';

create table batch.jbatchjobinstancedata (
    jobinstanceid serial primary key,
    name          varchar(512),
    apptag        varchar(512)
);

create table batch.jbatchexecutioninstancedata (
    jobexecid     serial primary key,
    jobinstanceid bigint not null references batch.jbatchjobinstancedata (jobinstanceid) on delete cascade,
    createtime    timestamp,
    starttime     timestamp,
    endtime       timestamp,
    updatetime    timestamp,
    parameters    bytea,
    batchstatus   varchar(512),
    exitstatus    varchar(512)
);
create index jbatchexecutioninstancedata_instance on batch.jbatchexecutioninstancedata (jobinstanceid);

create table batch.jbatchstepexecutioninstancedata (
    stepexecid       serial primary key,
    jobexecid        bigint not null references batch.jbatchexecutioninstancedata (jobexecid) on delete cascade,
    batchstatus      varchar(512),
    exitstatus       varchar(512),
    stepname         varchar(512),
    readcount        integer,
    writecount       integer,
    commitcount      integer,
    rollbackcount    integer,
    readskipcount    integer,
    processskipcount integer,
    filtercount      integer,
    writeskipcount   integer,
    starttime        timestamp,
    endtime          timestamp,
    persistentdata   bytea
);
create index jbatchstepexecutioninstancedata_execution on batch.jbatchstepexecutioninstancedata (jobexecid);

create table batch.jbatchjobstatus (
    id  bigint not null references batch.jbatchjobinstancedata (jobinstanceid) on delete cascade,
    obj bytea
);
create index jbatchjobstatus_instance on batch.jbatchjobstatus (id);

create table batch.jbatchstepstatus (
    id  bigint not null references batch.jbatchstepexecutioninstancedata (stepexecid) on delete cascade,
    obj bytea
);
create index jbatchstepstatus_step on batch.jbatchstepstatus (id);

create table batch.jbatchcheckpointdata (
    id  varchar(512),
    obj bytea
);
create index jbatchcheckpointdata_id on batch.jbatchcheckpointdata (id);
