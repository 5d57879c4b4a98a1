package de.hundeschule123.platform.download;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.HeardEvents;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * So many downloads run at once; who comes on top is told, and a browser that leaves frees its
 * place.
 */
class DownloadsTest {

    private static final FileName NAME = new FileName("Belege", "zip");

    private final HeardEvents<FileSent> sent = new HeardEvents<>();
    private final Downloads downloads = new Downloads(sent);
    private final AtomicInteger refused = new AtomicInteger();

    private static HttpServletRequest from(String person) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        DownloadsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("getRemoteUser") ? person : null);
    }

    private HttpServletResponse response() {
        StringWriter said = new StringWriter();
        ServletOutputStream out =
                new ServletOutputStream() {
                    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

                    @Override
                    public void write(int one) {
                        bytes.write(one);
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new UnsupportedOperationException();
                    }
                };
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        DownloadsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getOutputStream" -> out;
                                    case "getWriter" -> new PrintWriter(said);
                                    case "setStatus" -> {
                                        assertThat(arguments).containsExactly(503);
                                        refused.incrementAndGet();
                                        yield null;
                                    }
                                    default -> null;
                                });
    }

    /** Begins so many downloads within one another, each by a person of this name. */
    private void begin(int more, String person) throws IOException {
        downloads.archive(
                from(person.formatted(more)),
                response(),
                NAME,
                1,
                archive -> {
                    if (more > 1) {
                        begin(more - 1, person);
                    }
                });
    }

    @Test
    void a_third_download_of_one_person_is_refused() throws IOException {
        begin(3, "one");

        assertThat(refused).hasValue(1);
    }

    @Test
    void a_ninth_download_on_the_server_is_refused() throws IOException {
        begin(9, "person %d");

        assertThat(refused).hasValue(1);
    }

    @Test
    void a_download_that_is_over_or_broke_off_frees_its_place() throws IOException {
        for (int round = 0; round < 20; round++) {
            downloads.archive(
                    from("one"),
                    response(),
                    NAME,
                    1,
                    archive -> {
                        throw new IOException("gone");
                    });
            begin(2, "one");
        }

        assertThat(refused).hasValue(0);
    }

    @Test
    void each_file_is_told_of_before_it_leaves_and_without_what_was_searched_for()
            throws IOException {
        downloads.archive(
                from("one"),
                response(),
                new FileName("Belege-Köster-vom-2026-11-28", "zip"),
                2,
                archive -> assertThat(sent.heard()).hasSize(1));

        assertThat(sent.heard()).containsExactly(new FileSent("Belege.zip", "2 Dateien"));
    }
}
