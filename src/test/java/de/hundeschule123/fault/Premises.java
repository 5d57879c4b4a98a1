package de.hundeschule123.fault;

import static org.awaitility.Awaitility.await;

import de.hundeschule123.fault.site.Folders;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A server and a sandbox of their own, with the offices of the schools that work on them. */
final class Premises implements AutoCloseable {

    private static final Duration MINUTES = Duration.ofMinutes(3);
    private static final String ROUNDS =
            " -Dconcern.sweep=PT0.5S -Dnotice.sweep=PT0.5S -Dmail.sweep=PT0.3S";

    private final Path folder;
    private final PracticeSevdesk sevdesk;
    private final MailRoute mails;
    private final ServerProcess server;

    /** Keeps all data in a folder; the server is not started yet. */
    Premises(Path folder) throws IOException {
        this.folder = folder;
        sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        mails = new MailRoute(sevdesk.mailbox());
        server =
                ServerProcess.in(folder.resolve("data"))
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("SMTP_URL", mails.url())
                        .with("MAIL_FROM", "123Hundeschule <post@hundeschule.example>")
                        .with("JAVA_OPTS", Times.options() + ROUNDS);
    }

    MailRoute mails() {
        return mails;
    }

    ServerProcess server() {
        return server;
    }

    PracticeSevdesk sevdesk() {
        return sevdesk;
    }

    /** The office of a demo school, connected with a new account of this token. */
    Office office(String owner, String token) throws IOException {
        Office office =
                new Office(
                        new HostApplication(server::uri, owner, Browser.PASSWORD), sevdesk, token);
        office.connect();
        return office;
    }

    /** Waits until the server answers, be it ready or not. */
    void awaitAnswers() {
        HostApplication host = new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
        await().atMost(MINUTES)
                .ignoreExceptions()
                .until(() -> host.get("/api/invoices?limit=1").has("total"));
    }

    /** Puts a file where the broker wants its folder; the server must not be running. */
    void spoilBroker() throws IOException {
        Folders.delete(broker());
        Files.writeString(broker(), "not a folder");
    }

    /** Lets the broker begin with an empty folder; the server must not be running. */
    void repairBroker() throws IOException {
        Files.delete(broker());
    }

    private Path broker() {
        return folder.resolve("data").resolve("broker");
    }

    /** How many vouchers have ever been saved in whatever account. */
    int savedVouchers() throws IOException {
        return sevdesk.calls().path("saveVoucher").path("total").asInt();
    }

    @Override
    public void close() throws IOException {
        server.close();
        mails.close();
        sevdesk.close();
    }
}
