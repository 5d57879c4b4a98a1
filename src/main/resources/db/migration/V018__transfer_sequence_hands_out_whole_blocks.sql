-- As in V005: the first block of 50 ids ends at 50.
alter sequence transfer_seq restart with 50;
