package de.hundeschule123.document.pdf;

import de.hundeschule123.document.einvoice.EInvoice;
import de.hundeschule123.platform.text.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a PDF says of itself, so that archives (PDF/A-3, level A), screen readers (PDF/UA-1) and
 * readers of electronic invoices take it; everything comes from the invoice, so a reprint gives the
 * same bytes.
 *
 * @param moment when the invoice was committed; null for a draft
 */
record ArchiveForm(String title, String author, Instant moment, EInvoice electronic) {

    static final String PRODUCER = "123Hundeschule";
    static final String LANGUAGE = "de-DE";

    void giveTo(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        information.setCreationDate(calendar());
        information.setModificationDate(calendar());
        document.setDocumentInformation(information);
        document.setDocumentId(moment == null ? 0 : moment.toEpochMilli());
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet().bytes());
        document.getDocumentCatalog().setMetadata(metadata);
        if (electronic instanceof EInvoice.Written written) {
            new EnclosedInvoice(written.xml())
                    .addTo(document, Texts.german("print.enclosed"), calendar());
        }
    }

    private XmpPacket packet() {
        XmpPacket packet =
                new XmpPacket()
                        .archived()
                        .accessible()
                        .titled(title, author, LANGUAGE)
                        .produced(PRODUCER);
        if (moment != null) {
            packet.dated(moment.truncatedTo(ChronoUnit.SECONDS));
        }
        return switch (electronic) {
            case EInvoice.Written written -> packet.enclosing(EInvoice.FILE_NAME);
            case EInvoice.LeftOut leftOut -> packet;
        };
    }

    private Calendar calendar() {
        if (moment == null) {
            return null;
        }
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        return calendar;
    }
}
