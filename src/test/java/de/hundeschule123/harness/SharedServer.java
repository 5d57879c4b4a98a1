package de.hundeschule123.harness;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The one server of all container tests: started with the first deployment, by the script that
 * production uses, and left running until the last test class is done.
 *
 * <p>Payara's own adapter starts a server for each deployment, which would cost each test class the
 * time of a start.
 */
public class SharedServer extends PayaraMicroDeployableContainer {

    private static final Path DATA_DIR = Path.of("target", "container-tests").toAbsolutePath();
    private static final String TEST_SERVLET = "ArquillianServletRunnerEE9";

    private ServerProcess server;

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (server == null) {
            clear(DATA_DIR);
            Path application = DATA_DIR.resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(application.toFile(), true);
            server = ServerProcess.in(DATA_DIR.resolve("data")).running(application).start();
            server.awaitReady();
        }
        HTTPContext context = new HTTPContext("localhost", server.port());
        context.add(new Servlet(TEST_SERVLET, ""));
        return new ProtocolMetaData().addContext(context);
    }

    private static void clear(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next test class goes on with the same server.
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
