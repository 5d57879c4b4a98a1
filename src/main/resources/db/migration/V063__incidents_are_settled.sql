-- who has looked after an incident, and when; until then the owner is reminded of it
alter table transfer_incident add column settled_at timestamp with time zone;
alter table transfer_incident add column settled_by varchar(200);
comment on column transfer_incident.settled_at is 'When the owner has said that it is looked after';
