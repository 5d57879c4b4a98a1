-- What sevdesk said to each call, not to the last alone: who looks into it later finds the words of then.
alter table transfer_attempt add column said varchar(1000);
comment on column transfer_attempt.said is 'sevdesk''s own words for a refusal; may quote names, and goes when it is old enough';

create or replace function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('hundeschule.retention', true) = 'log'
        and old.started_at < clock_timestamp() - interval '365 days' and new.detail is null and new.said is null
        and to_jsonb(new) - 'detail' - 'said' = to_jsonb(old) - 'detail' - 'said' then
        return new;
    end if;
    raise exception 'attempt % is part of the log and cannot change', old.id using errcode = '23001';
end $$;
drop index transfer_attempt_words;
create index transfer_attempt_words on transfer_attempt (school_id, started_at) where detail is not null or said is not null;

-- Searched by what sevdesk's support asks for.
create index transfer_attempt_case on transfer_attempt (school_id, error_uuid) where error_uuid is not null;
-- Searched by day. The log grows by time, so blocks of it are told apart by their times: next to nothing to keep up to date.
create index transfer_attempt_days on transfer_attempt using brin (started_at);
