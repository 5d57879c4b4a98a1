-- A failure that somebody has dealt with is put away: it is neither counted nor tried again with many others.

alter table transfer add column put_away_at timestamptz;
alter table transfer add constraint transfer_put_away
    check (put_away_at is null or state = 'FAILED' and error_key is distinct from 'maybeThere');
comment on column transfer.put_away_at is 'Since when somebody has dealt with the failure; null as soon as anything moves';
