-- What ties a school to a sevdesk account is kept when it goes on with another one, and found again when it comes back.
create table sevdesk_known_account (
    school_id    bigint      not null references school (id),
    account_id   varchar(64) not null,
    user_name    varchar(200),
    connected_at timestamptz not null,
    -- null while it is connected
    left_at      timestamptz,
    primary key (school_id, account_id)
);
comment on table sevdesk_known_account is 'The sevdesk accounts that a school is or was connected with';
comment on column sevdesk_known_account.account_id is 'sevdesk''s sevClient.id';
comment on column sevdesk_known_account.user_name is 'Whom sevdesk named as its user, for people to tell accounts apart';
insert into sevdesk_known_account (school_id, account_id, user_name, connected_at)
    select school_id, account_id, test_user, coalesce(tested_at, current_timestamp) from sevdesk_connection
    where account_id is not null;

create table sevdesk_kept_row (
    school_id  bigint      not null,
    account_id varchar(64) not null,
    source     varchar(40) not null,
    content    jsonb       not null,
    constraint sevdesk_kept_row_account foreign key (school_id, account_id)
        references sevdesk_known_account (school_id, account_id)
);
create index sevdesk_kept_row_of on sevdesk_kept_row (school_id, account_id, source);
comment on table sevdesk_kept_row is 'Rows that mean something in an account that the school has left, until it comes back';
comment on column sevdesk_kept_row.source is 'The table that the row was taken from';

alter table transfer add column other_account varchar(64);
comment on column transfer.other_account is 'The account that voucher_id lies in, or that it may have been sent to, where that is not the present one';

create table transfer_elsewhere (
    document_id    bigint      not null references document (id),
    account_id     varchar(64) not null,
    school_id      bigint      not null references school (id),
    contact_id     varchar(64),
    remote_kind    varchar(10) not null check (remote_kind in ('VOUCHER', 'INVOICE')),
    voucher_id     varchar(64) not null,
    remote_gross   numeric(14, 2),
    transferred_at timestamptz not null,
    primary key (document_id, account_id)
);
comment on table transfer_elsewhere is 'Where else a document lies that a person has sent to a second account';
create index transfer_elsewhere_of on transfer_elsewhere (school_id, account_id);

drop index transfer_voucher_once;
create unique index transfer_voucher_once on transfer (school_id, coalesce(other_account, ''), remote_kind, voucher_id)
    where voucher_id is not null;

-- Three ways back: a voucher that was found deleted in sevdesk, a link that a person made and takes back, and a second
-- account, once it is written down where the document lies already.
drop trigger transfer_done_stays on transfer;
create function is_kept_elsewhere(transfer) returns boolean language sql stable as $$
    select exists (select 1 from transfer_elsewhere e where e.document_id = $1.document_id
        and e.remote_kind = $1.remote_kind and e.voucher_id = $1.voucher_id and e.account_id = $1.other_account)
$$;
create function refuse_change_unless_kept_elsewhere() returns trigger language plpgsql as $$
begin
    if (new.school_id, new.document_id) is distinct from (old.school_id, old.document_id) or not is_kept_elsewhere(old) then
        raise exception 'transfer % is done and stays so', old.id using errcode = '23001';
    end if;
    return new;
end $$;
create trigger transfer_done_stays before update on transfer
    for each row when (old.state = 'TRANSFERRED'
        and ((new.school_id, new.document_id) is distinct from (old.school_id, old.document_id)
            or not (new.state = 'TRANSFERRED'
                    and new.remote_kind = old.remote_kind and new.voucher_id is not distinct from old.voucher_id
                    and new.linked_by is not distinct from old.linked_by)
                and not (new.state = 'FAILED' and new.error_key is not distinct from 'gone')
                and not (new.state = 'FAILED' and new.error_key is not distinct from 'maybeThere'
                    and old.linked_by is not null and new.voucher_id is null)))
    execute function refuse_change_unless_kept_elsewhere();

alter table transfer drop constraint transfer_error_key_check;
alter table transfer add constraint transfer_error_key_check check (error_key in ('unreachable', 'busy', 'disturbed',
    'unseen', 'noAnswer', 'incomplete', 'refusedOnce', 'interrupted', 'bug', 'contactBusy', 'contactUnseen',
    'contactGone', 'accountsAsked', 'accessAsked', 'refused', 'contactRefused', 'noAccount', 'regime', 'exempt',
    'owedInUnion', 'abroad', 'mixed', 'nothing', 'mismatch', 'maybeThere', 'maybeElsewhere', 'invoiceElsewhere', 'gone',
    'conflict', 'patience', 'patienceIncomplete', 'unnamed'));
