-- An invoice becomes final only with the lines that give its sum: what is printed is what is booked. 23514: check_violation.
create function refuse_commit_without_its_lines() returns trigger language plpgsql as $$
declare
    together numeric;
begin
    select coalesce(sum(gross), 0) into together from document_line where document_id = new.id;
    if together <> new.gross then
        raise exception 'document % is over %, its lines give %', new.id, new.gross, together
            using errcode = '23514';
    end if;
    return new;
end $$;

create trigger document_has_its_lines before update on document
    for each row when (new.status = 'COMMITTED' and old.status <> 'COMMITTED' and new.kind in ('INVOICE', 'CANCELLATION'))
    execute function refuse_commit_without_its_lines();
