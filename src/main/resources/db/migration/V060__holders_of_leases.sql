-- The life of the server (platform.life) that took the row last; what a life that is over holds needs no lease to run out.
alter table transfer add column holder varchar(60);
alter table sevdesk_contact_link add column holder varchar(60);
comment on column transfer.holder is 'The life of the server that claimed the row last';
comment on column sevdesk_contact_link.holder is 'The life of the server that took the reservation last';
