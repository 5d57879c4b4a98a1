package de.hundeschule123.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.SampleInvoices;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.einvoice.Mustang;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.school.SampleSchools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of invoice is valid for archives, screen readers and readers of electronic ones. */
class SamplePrintsTest {

    private static final HtmlInvoicePrinter PRINTER = new HtmlInvoicePrinter();
    private static final Issuer REGULAR = new Issuer(SampleSchools.regular(), SampleSchools.logo());
    private static final Issuer SMALL = Issuer.withoutLogo(SampleSchools.small());

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("mixed-rates", SampleInvoices.mixedRates(), REGULAR),
                Arguments.of("small-business", SampleInvoices.smallBusiness(), SMALL),
                Arguments.of("cancellation", SampleInvoices.cancellation(), REGULAR),
                Arguments.of("company-abroad", SampleInvoices.companyAbroad(), REGULAR),
                Arguments.of("not-taxable", SampleInvoices.notTaxable(), REGULAR),
                Arguments.of("sixty-lines", SampleInvoices.withLines(60), REGULAR),
                Arguments.of("strange-texts", strangeTexts(), REGULAR),
                Arguments.of("nothing-to-pay", nothingToPay(), REGULAR));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_kind_of_invoice_is_valid_for_all_who_read_it(
            String name, Invoice invoice, Issuer issuer) throws IOException {
        byte[] pdf = PRINTER.print(invoice, issuer);
        Path folder = Files.createDirectories(Path.of("target", "printed", "samples"));
        Files.write(folder.resolve(name + ".pdf"), pdf);

        assertThat(VeraPdf.objections(pdf)).isEmpty();
        assertThat(Mustang.objectionsToInvoiceIn(pdf)).isEmpty();
    }

    /** What others write: long, foreign, without blanks, taken off, in thousandths. */
    private static Invoice strangeTexts() {
        return SampleInvoices.committed(
                SampleInvoices.company(
                        "PL", "Stowarzyszenie Miłośników Psów ".repeat(6).strip(), null),
                List.of(
                        SampleInvoices.line("W" + "u".repeat(498) + "f", "1", "1.00", 19),
                        SampleInvoices.line("Собака 🐶🦴 Ελληνικά 犬 עברית", "0.333", "19.99", 7),
                        SampleInvoices.line("Modul 1\nModul 2\n\n<b>&amp;]]></b>", "7", "0.01", 19),
                        SampleInvoices.line("Gutschein", "-1", "5.00", 19),
                        SampleInvoices.line("Geschenkt", "1", "0.00", 19),
                        SampleInvoices.zero("Vortrag", "1.5", "80.00", ZeroRateReason.EXEMPT),
                        SampleInvoices.zero("Kurs", "1", "33.33", ZeroRateReason.EXEMPT_COURSES)));
    }

    private static Invoice nothingToPay() {
        return SampleInvoices.committed(
                SampleInvoices.person(),
                List.of(
                        SampleInvoices.line("Kurs", "1", "119.00", 19),
                        SampleInvoices.line("Gutschein", "1", "-119.00", 19)));
    }
}
