package de.hundeschule123.document.pdf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The metadata of a PDF (XMP) under construction, with a description of each schema that PDF/A does
 * not know by itself.
 */
final class XmpPacket {

    private static final String ACCESSIBILITY = "http://www.aiim.org/pdfua/ns/id/";
    private static final String FACTUR_X = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    private final StringBuilder descriptions = new StringBuilder();
    private final StringBuilder schemas = new StringBuilder();

    /** Claims PDF/A-3, level A. */
    XmpPacket archived() {
        return describe(
                "pdfaid",
                "http://www.aiim.org/pdfa/ns/id/",
                "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    }

    /** Claims PDF/UA-1. */
    XmpPacket accessible() {
        schema("PDF/UA", ACCESSIBILITY, "pdfuaid", "Integer", List.of("part"));
        return describe("pdfuaid", ACCESSIBILITY, "<pdfuaid:part>1</pdfuaid:part>");
    }

    XmpPacket titled(String title, String author, String language) {
        return describe(
                "dc",
                "http://purl.org/dc/elements/1.1/",
                """
                <dc:format>application/pdf</dc:format>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>"""
                        .formatted(language, escaped(title), escaped(author)));
    }

    XmpPacket produced(String producer) {
        return describe(
                "pdf",
                "http://ns.adobe.com/pdf/1.3/",
                "<pdf:Producer>%s</pdf:Producer>".formatted(producer));
    }

    XmpPacket dated(Instant moment) {
        return describe(
                "xmp",
                "http://ns.adobe.com/xap/1.0/",
                "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>"
                        .formatted(moment, moment));
    }

    /** Says that an electronic invoice of the profile EN 16931 lies inside. */
    XmpPacket enclosing(String fileName) {
        schema(
                "Factur-X",
                FACTUR_X,
                "fx",
                "Text",
                List.of("DocumentFileName", "DocumentType", "Version", "ConformanceLevel"));
        return describe(
                "fx",
                FACTUR_X,
                """
                <fx:DocumentType>INVOICE</fx:DocumentType>
                <fx:DocumentFileName>%s</fx:DocumentFileName>
                <fx:Version>1.0</fx:Version>
                <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"""
                        .formatted(fileName));
    }

    private XmpPacket describe(String prefix, String namespace, String properties) {
        descriptions.append(
                """
                <rdf:Description rdf:about="" xmlns:%s="%s">
                %s
                </rdf:Description>
                """
                        .formatted(prefix, namespace, properties));
        return this;
    }

    private void schema(
            String name, String namespace, String prefix, String type, List<String> properties) {
        schemas.append(
                """
                <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>%s</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>%s</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                """
                        .formatted(name, namespace, prefix));
        properties.forEach(property -> property(property, type));
        schemas.append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
    }

    private void property(String name, String type) {
        schemas.append(
                """
                <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>%1$s</pdfaProperty:name>
                <pdfaProperty:valueType>%2$s</pdfaProperty:valueType>
                <pdfaProperty:category>external</pdfaProperty:category>
                <pdfaProperty:description>%1$s</pdfaProperty:description>
                </rdf:li>
                """
                        .formatted(name, type));
    }

    private static String escaped(String text) {
        return Block.legible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    byte[] bytes() {
        return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        %s<rdf:Description rdf:about=""
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag>
        %s</rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
                .formatted(descriptions, schemas)
                .getBytes(StandardCharsets.UTF_8);
    }
}
