-- Of old documents one goes ahead alone: what stands in the way of all shows with it.
create table transfer_vanguard (
    school_id   bigint      primary key references school (id),
    run         bigint      not null,
    document_id bigint,
    arrived_at  timestamptz
) with (fillfactor = 50);
comment on table transfer_vanguard is 'The document that goes ahead of the others in the last bulk run of a school';
comment on column transfer_vanguard.run is 'The job whose documents these are';
comment on column transfer_vanguard.document_id is 'The one that goes ahead; null until one has been begun';
comment on column transfer_vanguard.arrived_at is 'When one that went ahead arrived: from then on the others follow';

-- What was saved in a turn that nobody saw is looked up once more, when a late request can have come through.
create table transfer_recheck (
    document_id bigint      primary key,
    school_id   bigint      not null references school (id),
    due_at      timestamptz not null,
    constraint transfer_recheck_of foreign key (school_id, document_id) references document (school_id, id)
);
create index transfer_recheck_due on transfer_recheck (due_at);
comment on table transfer_recheck is 'Documents whose number is looked up again in sevdesk: there may be two vouchers of it';
comment on column transfer_recheck.due_at is 'When; while one server looks, some time later';

alter table transfer_incident drop constraint transfer_incident_kind_check;
alter table transfer_incident add constraint transfer_incident_kind_check
    check (kind in ('WITHOUT_OWNER', 'TWICE', 'AMOUNT_DIFFERS', 'VOUCHER_GONE'));
