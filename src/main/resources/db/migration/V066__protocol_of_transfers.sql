-- Protokoll: the transfers of a school by what happened to them last, page by page, without reading those between.
alter table transfer add column moved_at timestamptz default clock_timestamp() not null;
comment on column transfer.moved_at is 'When its state changed last; set by the database, so that no statement can forget it';
update transfer set moved_at = coalesce(transferred_at, created_at);

create function note_move_of_transfer() returns trigger language plpgsql as $$
begin
    new.moved_at := clock_timestamp();
    return new;
end $$;
-- What changes within a state moves nothing: such writes must go on touching no index.
create trigger transfer_moves before update on transfer
    for each row when (old.state is distinct from new.state) execute function note_move_of_transfer();

create index transfer_protocol on transfer (school_id, moved_at desc, id desc) include (state, document_id);
