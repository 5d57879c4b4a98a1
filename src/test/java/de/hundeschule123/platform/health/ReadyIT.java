package de.hundeschule123.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks without a pause, from the first moment of a start, as an eager load balancer does. */
class ReadyIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int KILLED = 137;
    private static final int NOT_REACHED = 0;

    @TempDir private Path dataDir;

    @Test
    void a_server_that_says_it_is_ready_answers_its_pages() {
        try (ServerProcess server = ServerProcess.in(dataDir).start()) {
            await().atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(
                            () -> {
                                boolean ready = status(server, "/health/ready") == 200;
                                if (ready) {
                                    assertThat(status(server, "/anmelden.xhtml")).isEqualTo(200);
                                    assertThat(status(server, "/api/customers/K-1")).isEqualTo(401);
                                }
                                return ready;
                            });
        }
    }

    @Test
    void a_server_without_its_application_never_says_it_is_ready_and_ends() {
        Path broken = dataDir.resolve("broken.war");
        ShrinkWrap.create(WebArchive.class)
                .setWebXML(
                        new StringAsset(
                                """
                                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1">
                                    <listener>
                                        <listener-class>no.such.Listener</listener-class>
                                    </listener>
                                </web-app>
                                """))
                .as(ZipExporter.class)
                .exportTo(broken.toFile());
        try (ServerProcess server = ServerProcess.in(dataDir).running(broken).start()) {
            await().atMost(SOON)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .until(
                            () -> {
                                assertThat(status(server, "/health/ready")).isNotEqualTo(200);
                                return !server.isRunning();
                            });

            assertThat(server.awaitEnd(SOON)).isEqualTo(KILLED);
            assertThat(server.log())
                    .contains("START FAILED: the application could not be deployed");
        }
    }

    private static int status(ServerProcess server, String path) {
        try {
            return server.get(path).statusCode();
        } catch (IOException nobodyThere) {
            return NOT_REACHED;
        }
    }
}
