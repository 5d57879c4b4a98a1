package de.hundeschule123.document.einvoice;

import de.hundeschule123.platform.input.PlainText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document under construction; text goes in as text, and without the characters that no
 * document may hold.
 */
final class Xml {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    private final XMLStreamWriter writer;

    Xml() {
        try {
            writer = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds an element that holds what {@code content} puts into it. */
    Xml add(String name, Runnable content) {
        try {
            writer.writeStartElement(name);
            content.run();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds an element that holds a text, unless there is none. */
    Xml add(String name, String text) {
        return text == null || text.isBlank() ? this : add(name, () -> text(text));
    }

    /** Adds an element with an attribute that holds a text, unless there is none. */
    Xml add(String name, String attribute, String value, String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        return add(name, () -> attribute(attribute, value).text(text));
    }

    Xml attribute(String name, String value) {
        try {
            writer.writeAttribute(name, value);
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void text(String text) {
        try {
            writer.writeCharacters(PlainText.cleaned(text).strip());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
