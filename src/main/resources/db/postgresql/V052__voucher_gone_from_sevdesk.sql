-- a voucher that was found deleted in sevdesk is the one way back from TRANSFERRED
create or replace function refuse_leaving_transferred() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state = 'TRANSFERRED' then
            raise exception 'transfer % is done and stays so', old.id using errcode = '23001';
        end if;
        return old;
    end if;
    if old.state = 'TRANSFERRED'
            and (new.state <> 'TRANSFERRED' or new.voucher_id is distinct from old.voucher_id)
            and not (new.state = 'FAILED' and new.error_key = 'gone') then
        raise exception 'transfer % is done and stays so', old.id using errcode = '23001';
    end if;
    return new;
end $$;
