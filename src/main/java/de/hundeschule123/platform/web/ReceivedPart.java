package de.hundeschule123.platform.web;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A part of a form, a stretch of the file in which the form lies.
 *
 * @param submitted the name of the file at its sender's; null for a field that is no file
 */
record ReceivedPart(
        String name, String submitted, String contentType, Path file, long from, long to)
        implements Part {

    boolean isFile() {
        return submitted != null;
    }

    byte[] content() throws IOException {
        byte[] content = new byte[Math.toIntExact(getSize())];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            in.readFully(content);
        }
        return content;
    }

    String text() throws IOException {
        return new String(content(), StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new ByteArrayInputStream(content());
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return submitted;
    }

    @Override
    public long getSize() {
        return Math.max(0, to - from);
    }

    @Override
    public void write(String target) {
        throw new UnsupportedOperationException("nothing here writes uploads to the disk");
    }

    /** It goes with the form. */
    @Override
    public void delete() {}

    @Override
    public String getHeader(String header) {
        return "content-type".equalsIgnoreCase(header) ? contentType : null;
    }

    @Override
    public Collection<String> getHeaders(String header) {
        String value = getHeader(header);
        return value == null ? List.of() : List.of(value);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return contentType == null ? List.of() : List.of("Content-Type");
    }
}
