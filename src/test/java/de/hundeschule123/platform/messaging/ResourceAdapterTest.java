package de.hundeschule123.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What lies in the archive of the resource adapter that is put together for the server. */
class ResourceAdapterTest {

    private static final Path ADAPTER = Path.of("target", "server", "activemq-rar.rar");
    private static final String TRANSPORTS = "META-INF/services/org/apache/activemq/transport/";

    @Test
    void it_holds_the_jars_of_a_durable_broker_and_no_others() throws IOException {
        try (ZipFile adapter = new ZipFile(ADAPTER.toFile())) {
            assertThat(adapter.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/")))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/ra.xml",
                            "activemq-ra.jar",
                            "activemq-broker.jar",
                            "activemq-client.jar",
                            "activemq-kahadb-store.jar",
                            "activemq-protobuf.jar",
                            "hawtbuf.jar");
        }
    }

    @Test
    void it_speaks_no_protocol_but_its_own() throws IOException {
        assertThat(transports())
                .contains("vm", "tcp", "failover")
                .doesNotContain("amqp", "mqtt", "stomp", "ws", "http", "https");
    }

    private static List<String> transports() throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream adapter = new ZipInputStream(Files.newInputStream(ADAPTER))) {
            for (ZipEntry jar = adapter.getNextEntry(); jar != null; jar = adapter.getNextEntry()) {
                if (jar.getName().endsWith(".jar")) {
                    ZipInputStream content = new ZipInputStream(adapter);
                    ZipEntry entry = content.getNextEntry();
                    while (entry != null) {
                        if (!entry.isDirectory() && entry.getName().startsWith(TRANSPORTS)) {
                            found.add(entry.getName().substring(TRANSPORTS.length()));
                        }
                        entry = content.getNextEntry();
                    }
                }
            }
        }
        return found;
    }
}
