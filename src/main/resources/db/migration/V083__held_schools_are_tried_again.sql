-- After a verdict that stops a school the connection is tried again by itself, with growing pauses: how often it was,
-- and when it is due. Kept after the release for a while: a school that is held again soon goes on with long pauses.
alter table sevdesk_connection add column probes integer default 0 not null;
alter table sevdesk_connection add column probe_at timestamp with time zone;
-- sevdesk's own words for the verdict; shown to the school only
alter table sevdesk_connection add column refusal_said varchar(500);
-- When the booked accounts were last asked after, because a voucher was refused, and when they were found to stand.
alter table sevdesk_connection add column accounts_asked_at timestamp with time zone;
alter table sevdesk_connection add column accounts_stood_at timestamp with time zone;
-- the account that the rule proposes for its case, for a person to confirm
alter table sevdesk_offered_account add column by_rule boolean default false not null;
