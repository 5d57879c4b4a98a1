-- An owner who has lost the password, or what shows the second factor, gets a link from the operator of the server.
alter table personal_link
    drop constraint personal_link_purpose_check,
    add constraint personal_link_purpose_check
        check (purpose in ('INVITATION', 'RESET', 'FIRST_SCHOOL', 'LOST_ACCESS'));
