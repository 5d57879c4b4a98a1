-- Drafts save themselves while somebody writes: who else has changed one must be told, and what is no invoice yet must be kept.

alter table document add column changed_at timestamptz;
alter table document add column changed_by varchar(200);
alter table document add column changed_in varchar(40);
comment on column document.changed_at is 'When somebody last wrote in the draft; null for what came before this was noted';
comment on column document.changed_in is 'The opened page in which that was, so that it knows its own writing again';

create sequence unfinished_draft_seq start with 50 increment by 50;

create table unfinished_draft (
    id          bigint       primary key,
    school_id   bigint       not null references school (id),
    document_id bigint       unique,
    origin      varchar(40)  not null,
    form        text,
    changed_at  timestamptz  not null,
    changed_by  varchar(200),
    changed_in  varchar(40),
    version     integer      not null,
    constraint unfinished_draft_origin unique (school_id, origin),
    constraint unfinished_draft_document foreign key (school_id, document_id)
        references document (school_id, id) on delete cascade
);
comment on table unfinished_draft is 'What somebody has typed of an invoice as long as it is none yet';
comment on column unfinished_draft.document_id is 'The draft that it belongs to or has become; null before';
comment on column unfinished_draft.origin is 'The opened page in which it began, so that a repeated first saving makes no second one';
comment on column unfinished_draft.form is 'The fields of the form as JSON; null once the draft itself holds all of it';
create index unfinished_draft_open on unfinished_draft (school_id, changed_at desc) where document_id is null;
