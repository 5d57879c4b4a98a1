package de.hundeschule123.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer as it came over the wire.
 *
 * @param status 0 where the server closed the connection without a word
 */
public record RawAnswer(int status, List<String> headers, String body) {

    static RawAnswer read(InputStream in) throws IOException {
        String all = new String(bytes(in), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/1.")) {
            return new RawAnswer(0, List.of(), all);
        }
        List<String> head = List.of(all.substring(0, end).split("\r\n"));
        return new RawAnswer(
                Integer.parseInt(head.get(0).split(" ")[1]),
                head.subList(1, head.size()),
                all.substring(end + 4));
    }

    /** All there is to read; a server that refuses may cut the connection behind its answer. */
    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketException cut) {
            if (read.size() == 0) {
                return new byte[0];
            }
        }
        return read.toByteArray();
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** All headers of this name. */
    public List<String> headers(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** Whether the server opens a session with it. */
    public boolean opensSession() {
        return headers("Set-Cookie").stream().anyMatch(cookie -> cookie.contains("JSESSIONID"));
    }
}
