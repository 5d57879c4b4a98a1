package de.hundeschule123.document.einvoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mustangproject.validator.ESeverity;
import org.mustangproject.validator.IrrecoverableValidationError;
import org.mustangproject.validator.ValidationContext;
import org.mustangproject.validator.ValidationResultItem;
import org.mustangproject.validator.XMLValidator;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Judges electronic invoices as those who receive them do. */
public final class Mustang {

    private Mustang() {}

    /** What schema and rules of EN 16931 have against the XML of an invoice. */
    static List<String> objections(byte[] xml) {
        ValidationContext found = new ValidationContext(null);
        XMLValidator validator = new XMLValidator(found);
        validator.disableNotices();
        validator.setStringContent(new String(xml, StandardCharsets.UTF_8));
        try {
            validator.validate();
        } catch (IrrecoverableValidationError broken) {
            throw new AssertionError("no invoice", broken);
        }
        return objections(found);
    }

    /** What schema and rules have against the invoice inside a PDF. */
    public static List<String> objectionsToInvoiceIn(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return objections(
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get(EInvoice.FILE_NAME)
                            .getEmbeddedFile()
                            .toByteArray());
        } catch (IOException unreadable) {
            throw new AssertionError("no PDF", unreadable);
        }
    }

    /** What there is against a PDF with an invoice inside. */
    public static List<String> objectionsToPdf(byte[] pdf) {
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        validator.disableNotices();
        String report = validator.validate(pdf, "invoice.pdf");
        List<String> objections = objections(validator.getContext());
        return objections.isEmpty() && !validator.wasCompletelyValid()
                ? List.of(report)
                : objections;
    }

    private static List<String> objections(ValidationContext found) {
        return found.getResults().stream()
                .filter(item -> item.getSeverity() != ESeverity.notice)
                .map(Mustang::said)
                .toList();
    }

    private static String said(ValidationResultItem item) {
        return item.getSeverity() + " " + item.getSection() + ": " + item.getMessage();
    }
}
