package de.hundeschule123.sevdesk.api.voucher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The form in which a PDF is uploaded: multipart/form-data with one part named {@code file}.
 *
 * <p>The boundary is fixed because it is part of the operation's media type; a PDF cannot hold it,
 * for it would have to be a line of its own with exactly these random digits.
 */
final class PdfForm {

    private static final String BOUNDARY = "hundeschule-9f1c6c2a7d0b4e5f8a3e";

    static final String MEDIA_TYPE = "multipart/form-data;boundary=" + BOUNDARY;

    private PdfForm() {}

    static byte[] of(String fileName, byte[] pdf) {
        if (!fileName.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("file name needs no quoting: " + fileName);
        }
        ByteArrayOutputStream form = new ByteArrayOutputStream(pdf.length + 300);
        form.writeBytes(
                ascii(
                        "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + fileName
                                + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
        form.writeBytes(pdf);
        form.writeBytes(ascii("\r\n--" + BOUNDARY + "--\r\n"));
        return form.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
