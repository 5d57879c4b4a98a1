package de.hundeschule123.document;

import de.hundeschule123.school.SchoolId;
import java.time.LocalDate;

/** Tells that an invoice was committed (festgeschrieben). */
public record InvoiceCommitted(
        SchoolId school, long document, DocumentNumber number, LocalDate date)
        implements DocumentCommitted {}
