package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.money.Money;
import java.time.LocalDate;

/**
 * A document in one line, for those who go through very many.
 *
 * @param number null while it is a draft
 * @param cancels the invoice that it takes back, or null
 * @param smallBusiness whether it is an invoice that was issued without VAT under § 19 UStG
 */
public record DocumentSummary(
        long id,
        DocumentKind kind,
        DocumentStatus status,
        String number,
        LocalDate date,
        Money gross,
        Long cancels,
        boolean smallBusiness) {

    /** From the columns id, type, status, number, date, gross. */
    static DocumentSummary of(Object[] row, Long cancels, boolean smallBusiness) {
        return new DocumentSummary(
                (Long) row[0],
                kind((Class<?>) row[1]),
                (DocumentStatus) row[2],
                (String) row[3],
                (LocalDate) row[4],
                (Money) row[5],
                cancels,
                smallBusiness);
    }

    private static DocumentKind kind(Class<?> type) {
        if (type == Expense.class) {
            return DocumentKind.EXPENSE;
        }
        return type == CancellationInvoice.class ? DocumentKind.CANCELLATION : DocumentKind.INVOICE;
    }

    public boolean isCommitted() {
        return status == DocumentStatus.COMMITTED;
    }
}
