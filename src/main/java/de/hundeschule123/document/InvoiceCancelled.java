package de.hundeschule123.document;

import de.hundeschule123.school.SchoolId;
import java.time.LocalDate;

/** Tells that an invoice was cancelled; the document is the cancellation invoice. */
public record InvoiceCancelled(
        SchoolId school, long document, DocumentNumber number, LocalDate date, long cancelled)
        implements DocumentCommitted {}
