-- A customer whose data the law lets go keeps the number, for documents point to it; everything else is taken out.
alter table customer add column erased_at timestamptz;
comment on column customer.erased_at is 'When the data were taken out on request; the number stays for the documents that must be kept';
alter table customer add constraint customer_erased check (erased_at is null
    or coalesce(first_name, company, email, phone, street, zip, city, vat_id) is null);

create table retention (
    school_id   bigint  primary key references school (id),
    access_days integer not null check (access_days between 90 and 3650),
    draft_days  integer not null check (draft_days between 30 and 3650),
    log_days    integer not null check (log_days between 365 and 3650)
);
comment on table retention is 'How long a school keeps what the law does not say; without a row the defaults count';
comment on column retention.access_days is 'Entries of the trail about signing in';
comment on column retention.draft_days is 'Drafts that nobody has changed since';
comment on column retention.log_days is 'What sevdesk has said, in its own words, in the log of transfers; steps and outcomes stay';

-- The words of an old call may go, and nothing else of it: they can quote names.
create or replace function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('hundeschule.retention', true) = 'log'
        and old.started_at < clock_timestamp() - interval '365 days' and new.detail is null
        and to_jsonb(new) - 'detail' = to_jsonb(old) - 'detail' then
        return new;
    end if;
    raise exception 'attempt % is part of the log and cannot change', old.id using errcode = '23001';
end $$;
create index transfer_attempt_words on transfer_attempt (school_id, started_at) where detail is not null;
