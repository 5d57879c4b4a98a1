-- What a school sells again and again. What is no longer offered stays, for committed lines name it.
create sequence offered_service_seq start with 50 increment by 50;
create table offered_service (
    id         bigint       primary key,
    school_id  bigint       not null references school (id),
    name       varchar(100) not null check (name ~ '[^0-9]'),
    unit_price numeric(14, 2),
    vat_rate   integer      not null check (vat_rate in (0, 7, 19)),
    removed_at timestamptz
);
comment on table offered_service is 'The services (Leistungen) of a school, from which lines of invoices are filled';
comment on column offered_service.name is 'Never a number alone: programs name a service by its id or its name';
comment on column offered_service.unit_price is 'The usual gross price; null where it differs each time';
comment on column offered_service.removed_at is 'Since when it is no longer offered; committed lines still name it';
create unique index offered_service_name on offered_service (school_id, lower(name)) where removed_at is null;

alter table document_line add column service_id bigint references offered_service (id);
comment on column document_line.service_id is 'The service that the line sells; null for free text';

create function refuse_service_of_other_school() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from offered_service s join document d on d.school_id = s.school_id
            where s.id = new.service_id and d.id = new.document_id) then
        raise exception 'service % is not of the school of document %', new.service_id, new.document_id
            using errcode = '23503';
    end if;
    return new;
end $$;
create trigger document_line_service before insert or update on document_line
    for each row when (new.service_id is not null) execute function refuse_service_of_other_school();
