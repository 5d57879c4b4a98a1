package de.hundeschule123.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * What a PDF says of itself, so that archives (PDF/A-3, level A) and screen readers (PDF/UA-1) take
 * it; everything comes from the invoice, so a reprint gives the same bytes.
 *
 * @param moment when the invoice was committed; null for a draft
 */
record ArchiveForm(String title, String author, Instant moment) {

    static final String PRODUCER = "123Hundeschule";
    static final String LANGUAGE = "de-DE";

    void describe(PDDocument document) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setProducer(PRODUCER);
        if (moment != null) {
            information.setCreationDate(calendar());
            information.setModificationDate(calendar());
        }
        document.setDocumentInformation(information);
        document.setDocumentId(moment == null ? 0 : moment.toEpochMilli());
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet().getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private String packet() {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>3</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%s</pdf:Producer>
                </rdf:Description>
                %s%s</rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """
                .formatted(LANGUAGE, escaped(title), escaped(author), PRODUCER, dates(), SCHEMAS);
    }

    private String dates() {
        if (moment == null) {
            return "";
        }
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        return """
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                </rdf:Description>
                """
                .formatted(second, second);
    }

    /** PDF/A knows not of PDF/UA, and wants to be told. */
    private static final String SCHEMAS =
            """
            <rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
            </rdf:li>
            </rdf:Seq></pdfaSchema:property>
            </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    static String escaped(String text) {
        return Block.legible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Calendar calendar() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(moment.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        return calendar;
    }
}
