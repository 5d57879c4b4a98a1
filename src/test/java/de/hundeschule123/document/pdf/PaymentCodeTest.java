package de.hundeschule123.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.SampleInvoices;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SampleSchools;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

    private static final String IBAN = "DE02120300000000202051";
    private static final HtmlInvoicePrinter PRINTER = new HtmlInvoicePrinter();
    private static final Issuer ISSUER = Issuer.withoutLogo(SampleSchools.regular());

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void a_banking_app_reads_the_whole_payment_from_the_paper() throws Exception {
        assertThat(read(SampleInvoices.mixedRates()).split("\n", -1))
                .containsExactly(
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        "BYLADEM1001",
                        "Jana Pfötsch",
                        IBAN,
                        "EUR254.20",
                        "",
                        "",
                        "RE-2026-0007");
    }

    @Test
    void a_cancellation_has_none() {
        assertThatThrownBy(() -> read(SampleInvoices.cancellation()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_draft_has_none_for_it_has_no_number_to_pay_under() {
        Invoice draft =
                new Invoice(
                        SampleInvoices.person(),
                        SampleInvoices.mixedRates().dates(),
                        SampleInvoices.mixedRates().getLines());

        assertThatThrownBy(() -> read(draft)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_banks_take_by_no_code_has_none() {
        assertThat(code(null, "1.00")).isEmpty();
        assertThat(code(IBAN, "0.00")).isEmpty();
        assertThat(code(IBAN, "-1.00")).isEmpty();
        assertThat(code(IBAN, "1000000000.00")).isEmpty();
        assertThat(code(IBAN, "999999999.99")).isPresent();
    }

    @Test
    void a_name_is_no_longer_than_banks_take_it_and_no_sign_of_it_is_cut_in_half() {
        PaymentCode code =
                PaymentCode.of("🐶".repeat(80), IBAN, null, Money.of("1.00"), "RE-1").orElseThrow();

        assertThat(code.content().split("\n")[5]).isEqualTo("🐶".repeat(35));
        assertThat(
                        PaymentCode.of("ä".repeat(80), IBAN, null, Money.of("1.00"), "RE-1")
                                .orElseThrow()
                                .content())
                .contains("\n" + "ä".repeat(70) + "\n");
        assertThat(PaymentCode.Shape.of(code.content()).size()).isLessThan(80);
    }

    private static Optional<PaymentCode> code(String iban, String amount) {
        return PaymentCode.of("Jana", iban, null, Money.of(amount), "RE-2026-0001");
    }

    private static String read(Invoice invoice) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(invoice, ISSUER))) {
            BufferedImage paper = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            int[] pixels =
                    paper.getRGB(
                            0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(
                                            new RGBLuminanceSource(
                                                    paper.getWidth(), paper.getHeight(), pixels))))
                    .getText();
        }
    }
}
