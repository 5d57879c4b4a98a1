package de.hundeschule123.fault;

import static org.awaitility.Awaitility.await;

import de.hundeschule123.fault.site.Line;
import de.hundeschule123.harness.ServerDatabase;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of mails from a server to the mailbox of the sandbox, which can be stopped at the two
 * places where a kill could cost one: before the mail server has answered, and before the answer
 * has been written down.
 */
final class MailRoute implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final Line line;

    MailRoute(Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
        this.line = Line.to(URI.create(mailbox.url()).getPort());
    }

    /** Where the server hands its mails over. */
    String url() {
        return "smtp://127.0.0.1:" + line.port();
    }

    /** A document has failed for hours, of a school with a second owner. */
    void causeMails(ServerDatabase database, String owner, String secondOwner) throws SQLException {
        line.fallSilent();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into app_user (id, school_id, email, name, role, password_hash)"
                            + " select nextval('app_user_seq'), school_id, '"
                            + secondOwner
                            + "', name, 'OWNER', password_hash from app_user where email = '"
                            + owner
                            + "'");
            statement.execute(
                    "insert into document (id, school_id, kind, status, number, document_date,"
                            + " gross, partner_name, committed_at, version)"
                            + " select nextval('document_seq'), school_id, 'EXPENSE',"
                            + " 'COMMITTED', 'AUSGABE-X', current_date, 119, 'Hafen',"
                            + " current_timestamp, 1 from app_user where email = '"
                            + owner
                            + "'");
            statement.execute(
                    "insert into transfer (school_id, document_id, lane, state, marked, fence,"
                            + " attempts, created_at, error_key, moved_at)"
                            + " select school_id, id, 'LIVE', 'FAILED', false, 0, 1, now(),"
                            + " 'refused', now() - interval '2 hours' from document"
                            + " where number = 'AUSGABE-X'");
        }
    }

    /**
     * Waits until a sender has a mail in hand, then lets the mail server answer but nobody write it
     * down for as long as the connection is open.
     */
    Connection stopBeforeItIsWrittenDown(ServerDatabase database, int mails) throws SQLException {
        await().atMost(SOON).until(() -> rows(database, "holder is not null").size() == mails);
        Connection hold = database.connect();
        hold.setAutoCommit(false);
        try (Statement statement = hold.createStatement()) {
            statement.execute("select 1 from mail for update");
        }
        line.speak(Line.Ending.GO_ON);
        await().atMost(SOON).until(() -> !mailbox.mails().isEmpty());
        return hold;
    }

    /** The leases of whoever is dead run out. */
    void letLeasesEnd(ServerDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update mail set lease_until = now() where lease_until > now()");
        }
    }

    void awaitAllSent(ServerDatabase database) {
        await().atMost(SOON).until(() -> rows(database, "state = 'WAITING'").isEmpty());
    }

    /** The message ids of the mails of which this is true, as the receivers see them. */
    List<String> rows(ServerDatabase database, String condition) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select message_id from mail where " + condition)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add("<" + rows.getString(1) + "@hundeschule.example>");
            }
            return ids;
        }
    }

    /** The message ids of all that has come, each as often as it came. */
    List<String> received() {
        return mailbox.mails().stream().map(Mailbox.Received::id).toList();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
