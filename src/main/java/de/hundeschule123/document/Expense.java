package de.hundeschule123.document;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Declined;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** An expense (Ausgabe): a document that the school received and paid, such as a hall rent. */
@Entity
@DiscriminatorValue("EXPENSE")
public class Expense extends Document {

    @Column(name = "subject")
    private String subject;

    protected Expense() {}

    /** A received document; supplier and subject must be named, the amount above zero. */
    public Expense(LocalDate date, String supplier, String subject, Money gross) {
        super(date);
        if (date == null) {
            throw new Declined("expense.date.missing");
        }
        if (supplier == null || supplier.isBlank()) {
            throw new Declined("expense.supplier.missing");
        }
        if (subject == null || subject.isBlank()) {
            throw new Declined("expense.subject.missing");
        }
        if (gross == null || gross.isNegative() || gross.isZero()) {
            throw new Declined("expense.amount");
        }
        partner(supplier.strip());
        this.subject = subject.strip();
        amountTo(gross);
    }

    /** Makes the expense final under its number. */
    public void commit(DocumentNumber given, Instant now) {
        lock(given, now);
    }

    @Override
    public DocumentKind getKind() {
        return DocumentKind.EXPENSE;
    }

    /** What was bought. */
    public String getSubject() {
        return subject;
    }
}
