-- Both tables have few rows, each written with every document: room on the page, so that a change moves no index entry.
create table transfer_lane (
    school_id         bigint     not null references school (id),
    lane              varchar(5) not null check (lane in ('LIVE', 'BULK')),
    not_before        timestamptz,
    failures          integer    not null,
    token_sent_at     timestamptz,
    rate              double precision,
    next_call_at      timestamptz,
    arrived_at        timestamptz,
    stood_still_until timestamptz,
    primary key (school_id, lane)
) with (fillfactor = 50);
comment on table transfer_lane is 'The pace of one school in one lane';
comment on column transfer_lane.not_before is 'No call before this moment: Retry-After, breaker';
comment on column transfer_lane.token_sent_at is 'When somebody was last called to the lane';
comment on column transfer_lane.rate is 'Calls per second that the school''s account is asked to bear in this lane; null until the first call';
comment on column transfer_lane.next_call_at is 'When the calls made so far are paid off at this rate';
comment on column transfer_lane.arrived_at is 'When the last document of the lane arrived';
comment on column transfer_lane.stood_still_until is 'Until when the lane stood still the last time: what was promised long before has waited, too';

create table transfer_slot (
    school_id   bigint      not null references school (id),
    lane        varchar(5)  not null check (lane in ('LIVE', 'BULK')),
    slot        integer     not null,
    holder      varchar(60),
    lease_until timestamptz,
    primary key (school_id, lane, slot)
) with (fillfactor = 50);
comment on table transfer_slot is 'How many documents of a school may be under way at once; a permit is a leased row';
