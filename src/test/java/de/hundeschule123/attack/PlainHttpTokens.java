package de.hundeschule123.attack;

import com.sun.net.httpserver.HttpServer;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts a server of its own whose sevdesk is reached by plain http at another address, and counts
 * the tokens that come there.
 */
final class PlainHttpTokens implements Attack {

    private static final int REFUSED = 78;

    @Override
    public String name() {
        return "plain-http";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        AtomicInteger tokens = new AtomicInteger();
        HttpServer listener =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        listener.createContext(
                "/",
                call -> {
                    if (call.getRequestHeaders().containsKey("Authorization")) {
                        tokens.incrementAndGet();
                    }
                    call.sendResponseHeaders(503, -1);
                    call.close();
                });
        listener.start();
        Path folder = Files.createTempDirectory("plain-http");
        try (ServerProcess server =
                ServerProcess.in(folder)
                        .running(Path.of("target", "hundeschule"))
                        .with("DEMO_DATA", "true")
                        .with(
                                "SEVDESK_API_URL",
                                "http://127.0.0.2:" + listener.getAddress().getPort() + "/api/v1")
                        .start()) {
            if (refuses(server)) {
                return Outcome.of(1, tokens.get() == 0, "start refused, exit code " + REFUSED);
            }
            HostApplication owner =
                    new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
            owner.put(
                    "/api/sevdesk/settings",
                    Map.of("token", "0123456789abcdef0123456789abcdef", "active", true));
            owner.post("/api/sevdesk/test", Map.of());
            return Outcome.of(3, false, "tokens that came by plain http: " + tokens.get());
        } finally {
            listener.stop(0);
        }
    }

    private static boolean refuses(ServerProcess server) {
        try {
            server.awaitReady();
            return false;
        } catch (AssertionError ended) {
            return !server.isRunning() && server.awaitEnd(Duration.ofSeconds(1)) == REFUSED;
        }
    }
}
