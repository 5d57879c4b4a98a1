-- all that the lists of documents count, sum up, search and sort by: none of it has to read the wide rows
create index document_list on document
    (school_id, status, document_date desc, id desc, kind, number, partner_name, gross);
