-- how often in a row the same fault (error_key) has stopped the document
alter table transfer add column faults integer default 0 not null;
create index transfer_of_state on transfer (state, school_id);
