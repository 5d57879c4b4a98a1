-- A school begins with its name and its owner; the rest is asked when the first invoice shall go out.
alter table school
    alter column street drop not null,
    alter column zip drop not null,
    alter column city drop not null,
    drop constraint school_tax_identity,
    add column operator_key varchar(60) check (operator_key ~ '^[a-z0-9][a-z0-9-]*$'),
    add constraint school_operator_key unique (operator_key);
comment on column school.operator_key is 'The name under which the operator of the server knows the school; null: set up without the operator';
