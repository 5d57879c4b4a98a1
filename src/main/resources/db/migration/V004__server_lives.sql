create table server_life (
    server varchar(12) primary key,
    life   varchar(12) not null,
    since  timestamptz not null
);
comment on table server_life is 'The life (platform.life) of each server that worked on this database last; an older one than the server remembers tells of a restored backup';
