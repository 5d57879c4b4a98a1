package de.hundeschule123.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.einvoice.Mustang;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.school.BankAccount;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.io.IOException;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HtmlInvoicePrinterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final HtmlInvoicePrinter PRINTER = new HtmlInvoicePrinter();

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void a_proof_sheet_passes_through_all_parts_of_the_printer() {
        assertThatCode(PRINTER::printProof).doesNotThrowAnyException();
    }

    @Test
    void an_invoice_says_everything_that_the_law_asks_for() throws IOException {
        byte[] pdf = PRINTER.print(mixed(), school(false));
        keep("invoice", pdf);

        assertThat(text(pdf))
                .contains("Hundeschule Pfotenfreunde · Am Anger 3 · 04109 Leipzig")
                .contains("Inhaber: Jana Pfötsch")
                .contains("Łukasz Müller-Lüdenscheidt")
                .contains("Hauptstraße 1", "10115 Berlin")
                .contains("Steuernummer 231/123/45678", "USt-IdNr. DE123456789")
                .contains("Rechnung RE-2026-0007", "Rechnungsnummer RE-2026-0007")
                .contains("Rechnungsdatum 20.11.2026")
                .contains("Leistungszeitraum 02.11.2026 – 16.11.2026")
                .contains("Kundennummer K-1001")
                .contains("Fällig am 04.12.2026")
                .contains("1 Einzeltraining 2,5 60,00 € 19 % 150,00 €")
                .contains("2 Trockenfutter 1 21,40 € 7 % 21,40 €")
                .contains("Nettobetrag 19 % 126,05 €", "zzgl. Umsatzsteuer 19 % 23,95 €")
                .contains("Nettobetrag 7 % 20,00 €", "zzgl. Umsatzsteuer 7 % 1,40 €")
                .contains("Gesamtbetrag brutto 171,40 €")
                .contains("IBAN DE02 1203 0000 0000 2020 51", "Verwendungszweck RE-2026-0007")
                .contains("Tel. 0341 1234", "post@pfoten.example")
                .contains("Seite 1 von 1");
    }

    @Test
    void a_draft_is_marked_as_one_on_each_page_and_has_no_number() throws IOException {
        List<Line> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 60).forEach(i -> lines.add(line("Stunde " + i, "1", "9.99", 19)));
        byte[] pdf = PRINTER.print(invoice(customer("DE"), lines), school(false));
        keep("draft", pdf);

        assertThat(text(pdf))
                .contains("Entwurf einer Rechnung", "Rechnungsnummer noch ohne Nummer")
                .contains("Gesamtbetrag brutto 599,40 €");
        for (int page = 1; page <= pages(pdf); page++) {
            assertThat(textOfPage(pdf, page).replaceAll("\\s", "")).startsWith("Entwurf");
        }
        assertThat(text(PRINTER.print(mixed(), school(false)))).doesNotContain("Entwurf");
    }

    @Test
    void a_draft_says_beforehand_why_there_will_be_no_electronic_invoice() throws IOException {
        School unknown =
                new School(
                        "Hundeschule",
                        "Jana Pfötsch",
                        new PostalAddress("Am Anger 3", "04109", "Leipzig", "DE"),
                        new School.Reachability(null, null),
                        new School.TaxStatus(null, null, false),
                        new BankAccount(null, null, null, null));
        List<Line> lines = List.of(line("Kurs", "1", "10.00", 19));
        String without =
                text(PRINTER.print(invoice(customer("DE"), lines), Issuer.withoutLogo(unknown)));
        String with = text(PRINTER.print(invoice(customer("DE"), lines), school(false)));

        assertThat(without).contains("ohne elektronische Form", "Steuernummer");
        assertThat(with).doesNotContain("elektronische Form");
    }

    @Test
    void a_draft_is_printed_whatever_it_still_lacks() throws IOException {
        Customer nobody =
                new Customer(
                        new CustomerNumber("K-1002"),
                        new CustomerDetails(null, "Neu", null, null, null, null, null, null, null));
        byte[] pdf = PRINTER.print(invoice(nobody, List.of()), school(true));

        assertThat(text(pdf)).contains("Entwurf", "Neu", "§ 19 UStG", "Gesamtbetrag 0,00 €");
    }

    @Test
    void a_small_business_shows_no_vat_and_says_why() throws IOException {
        Invoice invoice = invoice(customer("DE"), List.of(line("Welpenkurs", "1", "120.00", 0)));
        invoice.commit(new DocumentNumber("RE-2026-0001"), true, NOW);
        byte[] pdf = PRINTER.print(invoice, school(true));
        keep("small-business", pdf);

        assertThat(text(pdf))
                .contains("§ 19 UStG", "Steuerbefreiung für Kleinunternehmer")
                .contains("1 Welpenkurs 1 120,00 € 120,00 €")
                .contains("Gesamtbetrag 120,00 €")
                .doesNotContain("Umsatzsteuer 0", "Netto", "0 %");
    }

    @Test
    void a_cancellation_names_its_invoice_and_asks_for_no_payment() throws IOException {
        CancellationInvoice cancellation =
                new CancellationInvoice(mixed(), LocalDate.of(2026, 11, 23));
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);
        byte[] pdf = PRINTER.print(cancellation, school(false));
        keep("cancellation", pdf);

        assertThat(text(pdf))
                .contains("Stornorechnung zu RE-2026-0007 vom 20.11.2026")
                .contains("Rechnungsnummer ST-2026-0001", "Rechnungsdatum 23.11.2026")
                .contains("1 Einzeltraining -2,5 60,00 € 19 % -150,00 €")
                .contains("zzgl. Umsatzsteuer 19 % -23,95 €")
                .contains("Gesamtbetrag brutto -171,40 €")
                .contains("hebt die Rechnung RE-2026-0007 vom 20.11.2026 vollständig auf")
                .doesNotContain("Fällig", "überweisen");
    }

    @Test
    void a_text_of_several_lines_is_printed_in_several_lines() throws IOException {
        String typed = "Welpenkurs\nModul 1\r\n\r\nModul 2\u2028Ende";
        Invoice invoice = invoice(customer("DE"), List.of(line(typed, "1", "10.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0008"), false, NOW);
        byte[] pdf = PRINTER.print(invoice, school(false));
        keep("lines", pdf);

        assertThat(text(pdf).lines().map(String::strip))
                .containsSequence("Modul 1", "Modul 2", "Ende")
                .anyMatch(line -> line.matches("1 Welpenkurs 1 10,00 € 19 % 10,00 €"));
    }

    @Test
    void a_cancellation_is_addressed_as_its_invoice_was() throws IOException {
        Customer customer = customer("DE");
        Invoice invoice = invoice(customer, List.of(line("Kurs", "1", "10.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0009"), false, NOW);
        customer.change(
                new CustomerDetails(
                        null, null, "Neue GmbH", null, null, "Neuweg 1", "20095", "Hamburg", "DE"));
        CancellationInvoice cancellation =
                new CancellationInvoice(invoice, LocalDate.of(2026, 11, 23));
        cancellation.commit(new DocumentNumber("ST-2026-0002"), false, NOW);

        assertThat(text(PRINTER.print(cancellation, school(false))))
                .contains("Łukasz Müller-Lüdenscheidt", "Hauptstraße 1", "10115 Berlin")
                .doesNotContain("Neue GmbH", "Neuweg", "Hamburg");
    }

    @Test
    void an_address_abroad_ends_with_the_country_in_german_capitals() throws IOException {
        Invoice invoice = invoice(customer("AT"), List.of(line("Kurs", "1", "10.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0002"), false, NOW);

        assertThat(text(PRINTER.print(invoice, school(false)))).contains("ÖSTERREICH");
    }

    @Test
    void a_hundred_and_twenty_lines_repeat_the_head_and_all_arrive() throws IOException {
        List<Line> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 120)
                .forEach(
                        i -> lines.add(line("Gassistunde Nr. " + i + " im Park", "1", "9.99", 19)));
        Invoice invoice = invoice(customer("DE"), lines);
        invoice.commit(new DocumentNumber("RE-2026-0003"), false, NOW);
        byte[] pdf = PRINTER.print(invoice, school(false));
        keep("long", pdf);

        String text = text(pdf);
        int pages = pages(pdf);
        assertThat(pages).isBetween(3, 6);
        for (int i = 1; i <= 120; i++) {
            assertThat(text).containsOnlyOnce("Gassistunde Nr. " + i + " im Park");
        }
        for (int page = 1; page <= pages; page++) {
            assertThat(text).containsOnlyOnce("Seite " + page + " von " + pages);
        }
        assertThat(text.split("Bezeichnung", -1).length - 1).isGreaterThanOrEqualTo(pages - 1);
        assertThat(text).contains("Gesamtbetrag brutto 1.198,80 €");
    }

    @Test
    void each_further_page_says_of_which_invoice_it_is() throws IOException {
        List<Line> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 60).forEach(i -> lines.add(line("Stunde " + i, "1", "9.99", 19)));
        Invoice invoice = invoice(customer("DE"), lines);
        invoice.commit(new DocumentNumber("RE-2026-0011"), false, NOW);
        byte[] pdf = PRINTER.print(invoice, school(false));
        keep("sixty-lines", pdf);

        assertThat(textOfPage(pdf, 1)).doesNotContain("Rechnung RE-2026-0011 vom");
        for (int page = 2; page <= pages(pdf); page++) {
            assertThat(textOfPage(pdf, page))
                    .contains("Hundeschule Pfotenfreunde", "Rechnung RE-2026-0011 vom 20.11.2026");
        }
    }

    @Test
    void the_way_to_pay_never_stands_on_a_page_without_the_sums() throws IOException {
        for (int count = 10; count <= 20; count++) {
            List<Line> lines = new ArrayList<>();
            IntStream.rangeClosed(1, count).forEach(i -> lines.add(line("Kurs", "1", "9.99", 19)));
            Invoice invoice = invoice(customer("DE"), lines);
            invoice.commit(new DocumentNumber("RE-2026-0012"), false, NOW);
            byte[] pdf = PRINTER.print(invoice, school(false));

            assertThat(textOfPage(pdf, pages(pdf)))
                    .as(count + " lines")
                    .contains("Gesamtbetrag brutto", "Bitte überweisen");
        }
    }

    @Test
    void a_word_that_is_too_long_for_its_column_is_divided_at_a_syllable() throws IOException {
        Invoice invoice =
                invoice(
                        customer("DE"),
                        List.of(
                                line(
                                        "Beschäftigungsmöglichkeitenbesprechung und"
                                                + " Verhaltenstherapievorbereitungsgespräch mit"
                                                + " Hundeführerscheinprüfungsvorbereitung",
                                        "1",
                                        "1.00",
                                        19)));
        invoice.commit(new DocumentNumber("RE-2026-0013"), false, NOW);
        byte[] pdf = PRINTER.print(invoice, school(false));
        keep("syllables", pdf);

        assertThat(text(pdf)).containsPattern("\\p{L}{3,}-\\s");
        assertThat(text(pdf).replaceAll("-?\\s*\\R", "").replace("\u00ad", ""))
                .contains("Hundeführerscheinprüfungsvorbereitung");
    }

    /** Also what was written before such signs were refused. */
    @Test
    void texts_can_neither_become_markup_nor_break_the_pdf() throws Exception {
        String evil =
                "<img src=\"http://127.0.0.1:1/x\"/> & &amp; ]]> \u0000\u0007\b \ud800 \uffff \t\n ok"
                        + " Łódź Doğan Sørensen 🐶";
        Invoice invoice = invoice(customer("DE"), List.of(line("Kurs", "1", "1.00", 19)));
        Field text = Line.class.getDeclaredField("text");
        text.setAccessible(true);
        text.set(invoice.getLines().get(0), evil);
        invoice.commit(new DocumentNumber("RE-2026-0004"), false, NOW);

        assertThat(text(PRINTER.print(invoice, school(false))).replaceAll("\\s+", " "))
                .contains("<img src=\"http://127.0.0.1:1/x\"/> &")
                .contains("&amp;")
                .contains("Łódź Doğan Sørensen");
    }

    @Test
    void words_without_blanks_stay_on_the_paper() throws IOException {
        Invoice invoice =
                invoice(
                        customer("DE"),
                        List.of(line("W" + "u".repeat(400) + "f", "1", "1.00", 19)));
        invoice.commit(new DocumentNumber("RE-2026-0005"), false, NOW);

        assertThat(text(PRINTER.print(invoice, school(false))).replaceAll("\\s+", ""))
                .contains("W" + "u".repeat(20))
                .contains("uuf");
    }

    @Test
    void the_pdf_says_what_it_is_and_carries_its_fonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.print(mixed(), school(false)))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Rechnung RE-2026-0007");
            assertThat(document.getDocumentInformation().getAuthor())
                    .isEqualTo("Hundeschule Pfotenfreunde");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void archives_screen_readers_and_readers_of_electronic_invoices_take_an_invoice() {
        byte[] pdf = PRINTER.print(mixed(), school(false));

        assertThat(VeraPdf.objections(pdf)).isEmpty();
        assertThat(Mustang.objectionsToPdf(pdf)).isEmpty();
    }

    @Test
    void a_reprint_gives_the_same_bytes() {
        assertThat(PRINTER.print(mixed(), school(false)))
                .isEqualTo(new HtmlInvoicePrinter().print(mixed(), school(false)));
    }

    private static Invoice mixed() {
        Invoice invoice =
                invoice(
                        customer("DE"),
                        List.of(
                                line("Einzeltraining", "2.5", "60.00", 19),
                                line("Trockenfutter", "1", "21.40", 7)));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);
        return invoice;
    }

    private static Invoice invoice(Customer customer, List<Line> lines) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new Invoice(
                customer,
                new InvoiceDates(day, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 16), null),
                lines);
    }

    private static Customer customer(String country) {
        return new Customer(
                new CustomerNumber("K-1001"),
                new CustomerDetails(
                        "Łukasz",
                        "Müller-Lüdenscheidt",
                        null,
                        null,
                        null,
                        "Hauptstraße 1",
                        "10115",
                        "Berlin",
                        country));
    }

    private static Line line(String text, String quantity, String price, int vat) {
        return new Line(text, new BigDecimal(quantity), Money.of(price), new VatRate(vat));
    }

    private static Issuer school(boolean smallBusiness) {
        return Issuer.withoutLogo(
                new School(
                        "Hundeschule Pfotenfreunde",
                        "Jana Pfötsch",
                        new PostalAddress("Am Anger 3", "04109", "Leipzig", "DE"),
                        new School.Reachability("post@pfoten.example", "0341 1234"),
                        new School.TaxStatus(
                                "231/123/45678",
                                smallBusiness ? null : "DE123456789",
                                smallBusiness),
                        new BankAccount("DE02120300000000202051", "BYLADEM1001", "DKB", null)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    private static String textOfPage(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Leaves the PDF beside the test reports for whoever wants to look at it. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "printed"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
