-- The comparison that a school has made each month by itself.
create table reconciliation_schedule (
    school_id    bigint       primary key references school (id),
    day_of_month smallint     not null check (day_of_month between 1 and 28),
    -- the first day of the month in which it is due next; the months before are compared
    next_month   date         not null check (extract(day from next_month) = 1),
    tried_at     timestamptz,
    chosen_by    varchar(200) not null,
    chosen_at    timestamptz  not null
);
comment on table reconciliation_schedule is 'On which day of the month a school has both sides compared; no row: never by itself';
comment on column reconciliation_schedule.tried_at is 'When a server has last taken it on: others leave it alone for a while';
