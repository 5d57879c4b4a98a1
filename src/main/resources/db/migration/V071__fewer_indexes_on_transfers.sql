-- A transfer changes its state four times on its way, and each index is written anew each time. Both of these only
-- repeat what transfer_of_state (state, school_id) finds as well: few transfers are running, which alone have leases.
drop index transfer_leases;
drop index transfer_by_state;
