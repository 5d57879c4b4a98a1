package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.wire.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;

/** The file in a multipart form, in its part named file. */
final class UploadedFile {
    private static final int LARGEST = 20 * 1024 * 1024;

    private UploadedFile() {}

    static byte[] in(Call call) {
        String boundary = MultiPart.extractBoundary(call.contentType());
        if (boundary == null) {
            throw Refusal.because(400, "The request must be multipart/form-data");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(LARGEST);
        parser.setMaxFileSize(LARGEST);
        parser.setMaxLength(LARGEST);
        try (MultiPartFormData.Parts parts =
                parser.parse(Content.Source.from(ByteBuffer.wrap(call.body()))).join()) {
            MultiPart.Part part = parts.getFirst("file");
            if (part == null || part.getFileName() == null) {
                throw Refusal.because(400, "The part file is missing");
            }
            return BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource()));
        } catch (CompletionException | IOException e) {
            throw Refusal.because(400, "The form can not be read: " + e.getMessage());
        }
    }
}
