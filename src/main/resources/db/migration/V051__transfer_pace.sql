-- calls per second that a school's sevdesk account is asked to bear in this lane; null until the first call
alter table transfer_lane add column rate double precision;
-- the moment at which the calls made so far are paid off at this rate
alter table transfer_lane add column next_call_at timestamp with time zone;
