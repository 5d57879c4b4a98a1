package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int REFUSED = 78;
    private static final int KILLED = 137;

    @TempDir private Path dataDir;

    @Test
    void a_server_that_could_send_a_post_twice_does_not_start() {
        try (ServerProcess server =
                ServerProcess.in(dataDir)
                        .with("JAVA_OPTS", "-Dsun.net.http.retryPost=true")
                        .start()) {
            assertThat(server.awaitEnd(SOON)).isEqualTo(REFUSED);
            assertThat(server.log()).contains("START REFUSED").contains("sun.net.http.retryPost");
        }
    }

    @Test
    void a_server_that_would_send_tokens_in_clear_does_not_start() {
        try (ServerProcess server =
                ServerProcess.in(dataDir)
                        .with("SEVDESK_API_URL", "http://127.0.0.2:8133/api/v1")
                        .start()) {
            assertThat(server.awaitEnd(SOON)).isEqualTo(REFUSED);
            assertThat(lastLine(server))
                    .contains("START REFUSED: SEVDESK_API_URL must be an https");
        }
    }

    @Test
    void a_server_with_an_empty_key_file_does_not_start_and_leaves_it_alone() throws IOException {
        Path keys = Files.createFile(dataDir.resolve("secret.json"));
        try (ServerProcess server = ServerProcess.in(dataDir).start()) {
            assertThat(server.awaitEnd(SOON)).isEqualTo(REFUSED);
            assertThat(lastLine(server)).contains("START REFUSED: The key file", "is empty");
            assertThat(keys).isEmptyFile();
        }
    }

    private static String lastLine(ServerProcess server) {
        return server.log().strip().lines().reduce("", (before, line) -> line);
    }

    @Test
    void a_server_whose_application_could_not_be_deployed_ends_with_a_clear_line() {
        Path broken = dataDir.resolve("broken.war");
        ShrinkWrap.create(WebArchive.class)
                .setWebXML(
                        new StringAsset(
                                """
                                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                                    <listener><listener-class>no.such.Listener</listener-class></listener>
                                </web-app>
                                """))
                .as(ZipExporter.class)
                .exportTo(broken.toFile());
        try (ServerProcess server =
                ServerProcess.in(dataDir.resolve("data")).running(broken).start()) {
            assertThat(server.awaitEnd(SOON)).isEqualTo(KILLED);
            assertThat(server.log())
                    .contains("START FAILED: the application could not be deployed");
        }
    }

    @Test
    void a_server_is_open_at_its_own_port_alone_and_to_its_own_user_and_stops_without_a_complaint()
            throws IOException {
        try (ServerProcess server = ServerProcess.in(dataDir).start()) {
            server.awaitReady();

            assertThat(server.listensOn()).containsExactly(server.port());
            assertThat(readByOthers(dataDir.resolve("broker"))).isEmpty();
            assertThat(readByOthers(dataDir.resolve("server"))).isEmpty();
            assertThat(FirstSchoolForm.behind(server).sendTwiceAtOnce())
                    .as("schools that two people set up by one link")
                    .isEqualTo(1);

            server.stop();
            assertThat(server.log())
                    .contains("ready in")
                    .doesNotContain(" ERROR ")
                    .doesNotContain("Exception");
        }
    }

    /** What of a folder, and in it, somebody else on this machine may read or enter. */
    private static List<Path> readByOthers(Path folder) throws IOException {
        Set<PosixFilePermission> others = PosixFilePermissions.fromString("---rwxrwx");
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> readable = new ArrayList<>();
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(path)
                        && !Collections.disjoint(Files.getPosixFilePermissions(path), others)) {
                    readable.add(path);
                }
            }
            return readable;
        }
    }
}
