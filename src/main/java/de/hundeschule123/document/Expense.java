package de.hundeschule123.document;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.input.DayRange;
import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** An expense (Ausgabe): a document that the school received and paid, such as a hall rent. */
@Entity
@DiscriminatorValue("EXPENSE")
public class Expense extends Document {

    private static final int LONGEST_SUPPLIER = 200;
    private static final int LONGEST_SUBJECT = 500;

    @Column(name = "subject")
    private String subject;

    protected Expense() {}

    /** A received document; supplier and subject must be named, the amount above zero. */
    public Expense(LocalDate date, String supplier, String subject, Money gross) {
        super(date);
        if (date == null) {
            throw new Declined("expense.date.missing");
        }
        if (!DayRange.PLAUSIBLE.holds(date)) {
            throw new Declined("expense.date.range");
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
        partner(text(supplier, LONGEST_SUPPLIER, "expense.supplier"));
        this.subject = text(subject, LONGEST_SUBJECT, "expense.subject");
        amountTo(gross);
    }

    private static String text(String value, int longest, String label) {
        String text = PlainText.line(value.strip(), Texts.of(label));
        if (text.length() > longest) {
            throw new Declined("error.tooLong", Texts.of(label), longest);
        }
        return text;
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
