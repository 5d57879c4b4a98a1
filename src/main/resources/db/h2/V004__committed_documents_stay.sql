-- GoBD: what is committed (festgeschrieben) stays as it is, whoever asks.
create trigger document_stays before update, delete on document
    for each row call 'de.hundeschule123.platform.database.CommittedDocumentStays';

create trigger document_line_stays before insert, update, delete on document_line
    for each row call 'de.hundeschule123.platform.database.CommittedDocumentStays';

create trigger document_pdf_stays before update, delete on document_pdf
    for each row call 'de.hundeschule123.platform.database.CommittedDocumentStays';
