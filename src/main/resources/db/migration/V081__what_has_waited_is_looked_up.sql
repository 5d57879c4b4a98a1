-- The document has waited while a person could act (held, failed): it may have been entered in sevdesk by hand, and is
-- looked up before it is sent. Not the marker: saveVoucher has not been sent for it. Set with the move that ends the
-- waiting, never cleared.
alter table transfer add column look_up boolean default false not null;
comment on column transfer.look_up is 'A person could act while it waited: it is looked up before it is sent';

-- When the last document of the lane arrived, and until when the lane stood still the last time: what was promised
-- long before that has waited too, without having failed itself.
alter table transfer_lane add column arrived_at timestamp with time zone;
alter table transfer_lane add column stood_still_until timestamp with time zone;

-- A person has said that this is not the document; it is not asked about again.
alter table backfill_suggestion add column refused boolean default false not null;
