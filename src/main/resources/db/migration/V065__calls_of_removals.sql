-- Transfers and removals count their claims apart: without the removal the first attempt of both would be one.
alter table transfer_attempt add column removal_id bigint;
comment on column transfer_attempt.removal_id is 'The removal for which it was asked; null for a call of the transfer itself';
