package de.hundeschule123.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.einvoice.EInvoice;
import de.hundeschule123.document.invoicing.InvoicePrinter;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.invoicing.PrintableInvoice;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolLogo;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lays an invoice out as an HTML page and turns the page into a PDF. */
@ApplicationScoped
class HtmlInvoicePrinter implements InvoicePrinter {

    private static final String REGULAR = "DejaVuSansCondensed.ttf";
    private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";

    static {
        // It would tell of each step of each page.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OwnFontsOnly(TypeCases.parsed(resource(REGULAR))));
    }

    private final String style = new String(resource("invoice.css"), StandardCharsets.UTF_8);
    private final byte[] colours = resource("srgb.icc");
    private final Hyphenation hyphenation = new Hyphenation(resource("hyph-de-1996.pat.txt"));
    private final Logos logos = new Logos();
    private final TypeCases cases = new TypeCases(resource(REGULAR), resource(BOLD));

    @Override
    public PrintableInvoice prepare(Invoice invoice, Issuer issuer) {
        InvoicePage page = new InvoicePage(invoice, issuer);
        return new PrintablePage(
                this,
                html(page.title(), page::writeTo),
                page.title(),
                issuer.school().getName(),
                invoice.getCommittedAt(),
                EInvoice.of(invoice, issuer.school()),
                issuer.logo());
    }

    byte[] print(PrintablePage page) {
        ArchiveForm form =
                new ArchiveForm(page.title(), page.author(), page.moment(), page.electronic());
        try {
            return print(
                    page.html(),
                    page.logo(),
                    (document, types) -> {
                        form.giveTo(document);
                        if (page.isDraft()) {
                            mark(document, types);
                        }
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(page.title() + " cannot be printed", failure);
        }
    }

    /**
     * Prints a proof sheet that nobody gets to see: the first print of a server reads fonts and
     * classes, which takes ten times as long as any later one.
     */
    void printProof() {
        try {
            print(
                    html("", ProofSheet::writeTo),
                    null,
                    (document, types) -> ProofSheet.FORM.giveTo(document));
        } catch (IOException failure) {
            throw new UncheckedIOException("the proof sheet cannot be printed", failure);
        }
    }

    private byte[] print(Document html, SchoolLogo logo, Finish finish) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(65_536);
        TypeCases.Case types = cases.take();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(html, logo, document, types)) {
            renderer.layout();
            renderer.createPDFKeepOpen();
            finish.on(document, types);
            document.save(pdf);
        }
        cases.giveBack(types);
        return pdf.toByteArray();
    }

    /** What is done to a PDF when its pages are set. */
    private interface Finish {
        void on(PDDocument document, TypeCases.Case types) throws IOException;
    }

    private PdfBoxRenderer renderer(
            Document html, SchoolLogo logo, PDDocument pdf, TypeCases.Case types)
            throws IOException {
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePDDocument(pdf)
                        .usePdfAConformance(PdfAConformance.PDFA_3_A)
                        .usePdfUaAccessibility(true)
                        .useColorProfile(colours)
                        .useHyphenation(hyphenation)
                        .useObjectDrawerFactory(new Drawings(logos, logo, pdf))
                        .useFont(types.regular(pdf), "Invoice", 400, FontStyle.NORMAL, true)
                        .useFont(types.bold(pdf), "Invoice", 700, FontStyle.NORMAL, true)
                        .withProducer(ArchiveForm.PRODUCER)
                        .withW3cDocument(html, null);
        // The page carries all it needs: nothing is read from the disk or the network.
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        return builder.buildPdfRenderer();
    }

    private Document html(String title, Consumer<Block> content) {
        Document document = emptyDocument();
        Element root = document.createElement("html");
        document.appendChild(root);
        new Block(root)
                .attribute("lang", ArchiveForm.LANGUAGE)
                .add("head", "", head -> head.add("title", "", title).add("style", "", style))
                .add("body", "", content);
        return document;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void mark(PDDocument document, TypeCases.Case types) throws IOException {
        new Watermark(Texts.german("print.draft"), types.boldFont()).printOn(document);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = HtmlInvoicePrinter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the application lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
