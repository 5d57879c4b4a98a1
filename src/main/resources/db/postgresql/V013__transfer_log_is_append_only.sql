create function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    raise exception 'attempt % is part of the log and cannot change', old.id using errcode = '23001';
end $$;

create trigger transfer_attempt_stays before update or delete on transfer_attempt
    for each row execute function refuse_change_of_attempt();

create function refuse_leaving_transferred() returns trigger language plpgsql as $$
begin
    if old.state = 'TRANSFERRED' and (tg_op = 'DELETE' or new.state <> 'TRANSFERRED'
            or new.voucher_id is distinct from old.voucher_id) then
        raise exception 'transfer % is done and stays so', old.id using errcode = '23001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create trigger transfer_done_stays before update or delete on transfer
    for each row execute function refuse_leaving_transferred();
