package de.hundeschule123.platform.web;

import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file (RFC 7578) as it lies on the disk, cut into its parts.
 *
 * <p>The application server would do this as well, but without a bound on the number of parts: ten
 * megabytes of empty ones fill its memory.
 */
record ReceivedForm(List<ReceivedPart> parts) {

    /** A page of ours has about ten fields. */
    static final int MOST_PARTS = 100;

    private static final int LONGEST_HEAD = 4096;
    private static final int LONGEST_FIELD = 1 << 16;
    private static final int LONGEST_BOUNDARY = 70;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]*)\"|([^\\s;\"]*))");
    private static final Pattern DISPOSITION =
            Pattern.compile("(?im)^Content-Disposition:[ \\t]*form-data[ \\t]*;([^\\r\\n]*)$");
    private static final Pattern TYPE = Pattern.compile("(?im)^Content-Type:([^\\r\\n]*)$");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[ \\t;])name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)(?:^|[ \\t;])filename=\"([^\"]*)\"");

    /** What is no form with a file, or no honest one. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    /** Where a line stands that parts two parts, its own line break before it included. */
    private record Cut(long from, long to, boolean last) {}

    /**
     * Reads what was received.
     *
     * @throws Malformed when it has no end, too many parts, or one without a name
     */
    static ReceivedForm in(Path file, String contentType) throws IOException {
        List<Cut> cuts = cuts(file, boundary(contentType));
        List<ReceivedPart> parts = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            parts.add(part(file, cuts.get(i - 1).to(), cuts.get(i).from()));
        }
        return new ReceivedForm(List.copyOf(parts));
    }

    private static byte[] boundary(String contentType) throws Malformed {
        Matcher found = BOUNDARY.matcher(contentType);
        String boundary =
                found.find() ? Optional.ofNullable(found.group(1)).orElse(found.group(2)) : "";
        if (boundary == null || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new Malformed("no boundary");
        }
        return ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Cut> cuts(Path file, byte[] boundary) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            long at = 0;
            int before = '\n';
            // How much of the boundary this line has so far; -1: it is another line.
            int matched = 0;
            for (int read = in.read(); read >= 0; read = in.read()) {
                at++;
                if (matched >= 0 && read == (boundary[matched] & 0xff)) {
                    matched++;
                } else {
                    matched = read == '\n' && before == '\r' ? 0 : -1;
                }
                before = read;
                if (matched == boundary.length) {
                    Cut cut = cut(in, at, boundary.length);
                    cuts.add(cut);
                    if (cut.last()) {
                        return cuts;
                    }
                    if (cuts.size() > MOST_PARTS) {
                        throw new Malformed("too many parts");
                    }
                    at = cut.to();
                    before = '\n';
                    matched = 0;
                }
            }
        }
        throw new Malformed("no end");
    }

    /** The rest of a line that began with the boundary. */
    private static Cut cut(InputStream in, long at, int boundary) throws IOException {
        long from = Math.max(0, at - boundary - 2);
        int first = in.read();
        int second = in.read();
        if (first == '-' && second == '-') {
            return new Cut(from, at + 2, true);
        }
        if (first == '\r' && second == '\n') {
            return new Cut(from, at + 2, false);
        }
        throw new Malformed("a boundary that goes on");
    }

    private static ReceivedPart part(Path file, long from, long to) throws IOException {
        byte[] start = new byte[(int) Math.max(0, Math.min(LONGEST_HEAD, to - from))];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            in.readFully(start);
        }
        // One letter for each byte, so that places in the text are places in the file.
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new Malformed("a part without an end of its head");
        }
        String head = new String(start, 0, end, StandardCharsets.UTF_8);
        String disposition = first(DISPOSITION, head).orElse("");
        ReceivedPart part =
                new ReceivedPart(
                        first(NAME, disposition)
                                .orElseThrow(() -> new Malformed("a part without a name")),
                        first(FILE, disposition).orElse(null),
                        first(TYPE, head).map(String::strip).orElse(null),
                        file,
                        from + end + 4,
                        to);
        if (!part.isFile() && part.getSize() > LONGEST_FIELD) {
            throw new Malformed("a field as large as a file");
        }
        return part;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** How many bytes the largest file has. */
    long largestFile() {
        return parts.stream()
                .filter(ReceivedPart::isFile)
                .mapToLong(ReceivedPart::getSize)
                .max()
                .orElse(0);
    }

    /** The parts as the pages want them. */
    List<Part> asParts() {
        return List.copyOf(parts);
    }
}
