package de.hundeschule123.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;

/**
 * The nginx of the operators' manual in front of the running application: its own file with other
 * ports, and a certificate of this run for {@code localhost}.
 */
public final class ReverseProxy implements AutoCloseable {

    private static final Path FILE = Path.of("src/main/server/nginx.conf");
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/bin/nginx"));
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int plain = freePort();
    private final int tls = freePort();
    private final KeyStore keys;
    private final Process process;

    private ReverseProxy(Path program, Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keys = keys();
        configure();
        process =
                new ProcessBuilder(
                                program.toString(),
                                "-p",
                                folder.toString(),
                                "-c",
                                "whole.conf",
                                "-e",
                                "error.log")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.log").toFile())
                        .start();
        awaitOpen();
    }

    /** An nginx in this folder, in front of the application; without nginx the test is skipped. */
    public static ReverseProxy in(Path folder) throws IOException, InterruptedException {
        Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(
                program != null, "NO NGINX ON THIS MACHINE: its configuration is not tried");
        return new ReverseProxy(program, folder);
    }

    private void configure() throws IOException {
        String site =
                Files.readString(FILE)
                        .replace("127.0.0.1:8080", RunningApplication.address("/").getAuthority())
                        .replaceAll("listen \\[::]:.*", "")
                        .replace("listen 443", "listen 127.0.0.1:" + tls)
                        .replace("listen 80", "listen 127.0.0.1:" + plain)
                        .replace("/var/log/nginx/", folder + "/")
                        .replaceAll("/etc/letsencrypt/live/[^;]*/", folder + "/")
                        .replace("https://hundeschule.example", "https://localhost:" + tls)
                        .replace("hundeschule.example", "localhost");
        Files.writeString(folder.resolve("site.conf"), site);
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Files.writeString(
                folder.resolve("whole.conf"),
                """
                %s
                daemon off;
                pid nginx.pid;
                events { worker_connections 2048; }
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxied;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    include site.conf;
                }
                """
                        .formatted(user));
    }

    private KeyStore keys() throws IOException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        int end =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-alias",
                                "proxy",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor();
        if (end != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
            Key key = store.getKey("proxy", PASSWORD);
            Certificate certificate = store.getCertificate("proxy");
            pem("privkey.pem", "PRIVATE KEY", key.getEncoded());
            pem("fullchain.pem", "CERTIFICATE", certificate.getEncoded());
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content)));
    }

    /** What a client needs to believe this proxy. */
    public SSLContext trusting() {
        try {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry("proxy", keys.getCertificate("proxy"));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has written down of those who came. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("hundeschule.log"));
    }

    /** The port that speaks TLS. */
    public int tls() {
        return tls;
    }

    /** The port that does not. */
    public int plain() {
        return plain;
    }

    private void awaitOpen() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException(
                        "nginx does not answer: " + Files.readString(folder.resolve("said.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tls);
                OutputStream ignored = socket.getOutputStream()) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
