package de.hundeschule123.document;

import de.hundeschule123.school.SchoolId;
import java.time.LocalDate;

/** Tells that a document of the income side became final; fired inside the commit transaction. */
public sealed interface DocumentCommitted permits InvoiceCommitted, InvoiceCancelled {

    SchoolId school();

    long document();

    DocumentNumber number();

    LocalDate date();
}
