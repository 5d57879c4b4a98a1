package de.hundeschule123.sandbox;

import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.contact.NewcomerAccount;
import de.hundeschule123.sandbox.http.Desk;
import de.hundeschule123.sandbox.http.FrontDoor;
import de.hundeschule123.sandbox.mail.Mailbox;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.page.Pages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running sevdesk to practise on, reachable from this machine only. */
public final class Sandbox implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final Accounts accounts;
    private final Desk desk;
    private final Mailbox mailbox = Mailbox.open();

    private Sandbox(int port, Path folder) throws IOException {
        accounts = Accounts.in(folder, Clock.systemUTC());
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        desk = Desk.of(accounts);
        server.setHandler(FrontDoor.to(desk, new Pages(desk, mailbox), later));
    }

    /** Starts on a port, or on any free one where it is 0, with what the folder remembers. */
    public static Sandbox start(int port, Path folder) throws IOException {
        Sandbox sandbox = new Sandbox(port, folder);
        try {
            sandbox.server.start();
            return sandbox;
        } catch (Exception e) {
            sandbox.close();
            throw e instanceof IOException failure ? failure : new IOException(e);
        }
    }

    /** Opens the account that whoever tries the set-up out connects a school with. */
    void openForNewcomer() {
        NewcomerAccount.openIn(accounts);
    }

    public String url() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    public String apiUrl() {
        return url() + "/api/v1";
    }

    /** Where mails may be handed over, and what came there. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Shows every call of the API from now on to a watcher, as it arrived. */
    public void watch(Consumer<Call> watcher) {
        desk.calls().watch(watcher);
    }

    void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() throws IOException {
        later.shutdownNow();
        try {
            server.stop();
            later.awaitTermination(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("The sandbox did not stop cleanly", e);
        } finally {
            mailbox.close();
            accounts.close();
        }
    }
}
