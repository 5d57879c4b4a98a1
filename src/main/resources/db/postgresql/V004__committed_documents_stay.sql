-- GoBD: what is committed (festgeschrieben) stays as it is, whoever asks.
create function refuse_change_of_committed_document() returns trigger language plpgsql as $$
begin
    if old.status = 'COMMITTED' then
        raise exception 'document % is committed and cannot change', old.id using errcode = '23001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create trigger document_stays before update or delete on document
    for each row execute function refuse_change_of_committed_document();

create function refuse_change_of_committed_lines() returns trigger language plpgsql as $$
declare
    owner bigint := case when tg_op = 'INSERT' then new.document_id else old.document_id end;
begin
    if exists (select 1 from document where id = owner and status = 'COMMITTED') then
        raise exception 'document % is committed, its lines cannot change', owner using errcode = '23001';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
end $$;

create trigger document_line_stays before insert or update or delete on document_line
    for each row execute function refuse_change_of_committed_lines();

create function refuse_change_of_pdf() returns trigger language plpgsql as $$
begin
    raise exception 'the PDF of document % cannot change', old.document_id using errcode = '23001';
end $$;

create trigger document_pdf_stays before update or delete on document_pdf
    for each row execute function refuse_change_of_pdf();
