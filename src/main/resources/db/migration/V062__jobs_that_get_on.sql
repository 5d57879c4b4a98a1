-- How far the best run of a job has come, and how many runs since then did not come further. A job is given up only when
-- it gets nowhere: a long one may outlive any number of servers.
alter table sevdesk_job add column furthest bigint default 0 not null;
alter table sevdesk_job add column fruitless_runs integer default 0 not null;
update sevdesk_job set furthest = done + failed + skipped, fruitless_runs = runs;
