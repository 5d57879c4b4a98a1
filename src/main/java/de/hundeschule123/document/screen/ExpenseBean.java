package de.hundeschule123.document.screen;

import de.hundeschule123.document.Expense;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Takes an expense with its PDF from a person and files it. */
@Named("expense")
@RequestScoped
public class ExpenseBean {

    private static final int LARGEST_PDF = 10 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    @Inject private Invoicing invoicing;

    private LocalDate date;
    private String supplier;
    private String subject;
    private BigDecimal amount;
    private Part file;

    /** Files the expense. */
    public String file() {
        return Action.result(() -> invoicing.file(expense(), pdf()))
                .map(ExpenseBean::filed)
                .orElse(null);
    }

    private static String filed(Expense expense) {
        Action.say("expense.filed", expense.getNumber());
        return "/belege/liste?faces-redirect=true";
    }

    private Expense expense() {
        return new Expense(date, supplier, subject, amount == null ? null : new Money(amount));
    }

    private byte[] pdf() {
        if (file == null || file.getSize() == 0) {
            throw new Declined("expense.pdf.missing");
        }
        if (file.getSize() > LARGEST_PDF) {
            throw new Declined("expense.pdf.large");
        }
        try (InputStream in = file.getInputStream()) {
            byte[] content = in.readNBytes(LARGEST_PDF);
            if (!Arrays.equals(PDF, Arrays.copyOf(content, PDF.length))) {
                throw new Declined("expense.pdf.other");
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getSupplier() {
        return supplier;
    }

    public void setSupplier(String supplier) {
        this.supplier = supplier;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
