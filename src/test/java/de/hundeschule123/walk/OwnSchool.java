package de.hundeschule123.walk;

import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.harness.OperatorApi;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A school that no other test knows, with two owners, staff and an account in the sandbox, for
 * which time can be put forward: what happened in it moves back.
 */
final class OwnSchool {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String key;
    private final long id;
    private final ControlDesk sevdesk;
    private final String token;

    private OwnSchool(String key, long id, String token) {
        this.key = key;
        this.id = id;
        this.token = token;
        this.sevdesk = ControlDesk.of(token);
    }

    static OwnSchool open() {
        String key = randomly(9, 'a', 'z');
        OperatorApi.withKey()
                .put(key, "Hundeschule " + key, "Maria Sonne", "maria@" + key + ".example");
        long id =
                ((Number) answer("select school_id from app_user where email = ?", mariaOf(key)))
                        .longValue();
        change(
                "update school set street = 'Weg 1', zip = '50667', city = 'Köln', country = 'DE',"
                        + " tax_number = '1/2/3', email = 'post@probe.example',"
                        + " small_business = false where id = ?",
                id);
        change(
                "update app_user set password_hash = (select password_hash from app_user"
                        + " where email = ?) where school_id = ?",
                Browser.OWNER,
                id);
        OwnSchool school = new OwnSchool(key, id, randomly(32, 'a', 'f'));
        school.add(school.secondOwner(), "OWNER");
        school.add(school.staff(), "STAFF");
        school.connect();
        return school;
    }

    private void add(String email, String role) {
        change(
                "insert into app_user (id, school_id, email, name, role, password_hash)"
                        + " select nextval('app_user_seq'), ?, ?, 'Paul Probe', ?, password_hash"
                        + " from app_user where email = ?",
                id,
                email,
                role,
                owner());
    }

    private static String randomly(int length, char first, char last) {
        StringBuilder text = new StringBuilder();
        ThreadLocalRandom.current().ints(length, first, last + 1).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String mariaOf(String key) {
        return "maria@" + key + ".example";
    }

    String owner() {
        return mariaOf(key);
    }

    String secondOwner() {
        return "paul@" + key + ".example";
    }

    String staff() {
        return "tim@" + key + ".example";
    }

    Api api() {
        return Api.as(owner());
    }

    ControlDesk sevdesk() {
        return sevdesk;
    }

    /** Connects it with its account, also after a refusal. */
    void connect() {
        api().connect(token);
    }

    /** A committed invoice over 119 euro; its id. */
    String invoice() {
        return commit(draft());
    }

    private String commit(String draft) {
        api().ok("POST", "/api/invoices/" + draft + "/commit", null);
        return draft;
    }

    /** The id of an invoice of a customer of its own that nobody has committed. */
    private String draft() {
        String customer = "P-" + randomly(9, 'A', 'Z');
        api().ok(
                        "PUT",
                        "/api/customers/" + customer,
                        """
                        {"firstName":"Ida","lastName":"%s","street":"Hauptstr. 1",
                         "zip":"50667","city":"Köln","country":"DE"}"""
                                .formatted(customer));
        return api().ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"2026-03-02","serviceDate":"2026-03-02",
                         "dueDate":"2026-03-16","lines":[{"text":"Welpenkurs","quantity":"1","unitPrice":"119.00",
                         "vatRate":19}]}"""
                                .formatted(customer))
                .path("id")
                .asText();
    }

    /** An invoice, of whose number there is a voucher of another amount in sevdesk. */
    String doubtfulInvoice() {
        api().ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        String invoice = invoice();
        api().ok("PUT", "/api/sevdesk/settings", "{\"active\":true}");
        sevdesk.enter(
                "vouchers",
                """
                [{"number":"%s","day":"2026-03-02","gross":999.00,"name":"Ida P"}]"""
                        .formatted(api().get("/api/invoices/" + invoice).path("number").asText()));
        api().ok("POST", "/api/sevdesk/backfill", "{\"documents\":[" + invoice + "]}");
        awaitStanding(invoice, "TO_DECIDE");
        return invoice;
    }

    void awaitStanding(String invoice, String standing) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                api().get("/api/invoices/" + invoice)
                                        .path("sevdesk")
                                        .path("standing")
                                        .asText()
                                        .equals(standing));
    }

    /** As many further documents that sevdesk has refused as this one. */
    void refuseAlike(String invoice, int count) {
        for (String copy :
                List.of(
                        "insert into document (id, school_id, kind, status, number, document_date,"
                                + " gross, partner_name, committed_at, customer_id, version)"
                                + " select nextval('document_seq'), school_id, kind, status,"
                                + " 'KOPIE-' || copy, document_date, gross, partner_name,"
                                + " committed_at, customer_id, version"
                                + " from document, generate_series(1, ?) copy"
                                + " where id = cast(? as bigint)",
                        "insert into transfer (school_id, document_id, lane, state, marked, fence,"
                                + " attempts, created_at, error_key, moved_at)"
                                + " select t.school_id, d.id, t.lane, t.state, false, 0, 1,"
                                + " t.created_at, t.error_key, t.moved_at"
                                + " from transfer t join document d on d.school_id = t.school_id"
                                + " and d.number like 'KOPIE-%' and ? > 0"
                                + " where t.document_id = cast(? as bigint)")) {
            change(copy, count, invoice);
        }
    }

    /** A person has dealt with all that failed. */
    void putFailedAway() {
        change(
                "update transfer set put_away_at = now() where school_id = ? and state = 'FAILED'",
                id);
    }

    /** So much time passes. */
    void pass(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        for (String moved :
                List.of(
                        "sevdesk_connection set held_since = held_since - time.passed",
                        "transfer set moved_at = moved_at - time.passed",
                        "sevdesk_concern set told_at = told_at - time.passed,"
                                + " gone_at = gone_at - time.passed,"
                                + " counted_from = counted_from - time.passed")) {
            change(
                    "update "
                            + moved
                            + " from (select make_interval(secs => ?) passed) time"
                            + " where school_id = ?",
                    seconds,
                    id);
        }
    }

    /** Since when the connection is held. */
    Instant heldSince() {
        return moment("select held_since from sevdesk_connection where school_id = ?");
    }

    /** Since when the oldest of the documents that failed has done so. */
    Instant failedSince() {
        return moment(
                "select min(moved_at) from transfer where state = 'FAILED' and school_id = ?");
    }

    /** Since when a trouble seems to be over. */
    Instant awaitGone() {
        String asked =
                "select gone_at from sevdesk_concern where school_id = ? and gone_at is not null";
        await().atMost(PATIENCE).until(() -> answer(asked, id) != null);
        return moment(asked);
    }

    private Instant moment(String question) {
        return ((Timestamp) answer(question, id)).toInstant();
    }

    /** The subjects of all mails that have come to an address, in their order. */
    List<String> mailsTo(String email) {
        List<String> subjects = new ArrayList<>();
        mailbox().mailsTo(email).forEach(mail -> subjects.add(0, mail.subject()));
        return subjects;
    }

    /** The mail of this subject, once it has come. */
    Mailbox.Received awaitMail(String email, String subject) {
        await().atMost(PATIENCE).until(() -> mailsTo(email).contains(subject));
        return mailbox().mailsTo(email).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody is still to be told anything. */
    boolean isSilent() {
        return answer(
                        "select 1 from app_user u where u.school_id = ? and (exists (select 1 from"
                                + " notice n where n.user_id = u.id and (n.told_at is null or"
                                + " n.healed)) or exists (select 1 from mail m where"
                                + " m.recipient = u.email and m.state = 'WAITING'))",
                        id)
                == null;
    }

    private static Mailbox mailbox() {
        return RunningApplication.get().sandbox().mailbox();
    }

    private static Object answer(String question, Object... values) {
        try (Connection database = database();
                PreparedStatement statement = database.prepareStatement(question)) {
            fill(statement, values);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private static void change(String order, Object... values) {
        try (Connection database = database();
                PreparedStatement statement = database.prepareStatement(order)) {
            fill(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(order, e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Connection database() throws SQLException {
        return RunningApplication.get().server().database().connect();
    }
}
