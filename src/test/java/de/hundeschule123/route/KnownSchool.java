package de.hundeschule123.route;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.ServerDatabase;
import de.hundeschule123.harness.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A school of which the test knows every row: people, keys and one thing of each kind, all of them
 * marked by a word that no answer to a stranger may hold. Nothing goes on in it by itself.
 */
final class KnownSchool {

    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Stands in whatever belongs to it. */
    static final String SECRET = "Geheimwort";

    static final String NUMBER = "GEHEIM-1";

    /** Of a customer whom nobody tries to make in another school as well. */
    static final String KNOWN_HERE = "GEHEIM-2";

    static final String OWNER = "inhaberin@geheim.example";
    static final String STAFF = "hilfe@geheim.example";
    static final String OPERATORS_NAME = "geheim";
    static final String KEY = key("a");
    static final String SETTINGS_KEY = key("b");
    static final String OTHER_KEY = key("c");

    private static final long ID = 7_000_001;
    private static final Pattern PERSON = Pattern.compile("data-person=\"(\\d+)\"");
    private static final Pattern UNFINISHED = Pattern.compile("UNFINISHED-(\\d+)-");

    /** What is written when somebody merely comes in or asks. */
    private static final List<String> TRACES_OF_ASKING =
            List.of("last_used_at", "last_used_from", "last_sign_in_at");

    private final ServerDatabase database = ServerDatabase.beside(RunningApplication.data());
    private final Map<String, String> ids = new TreeMap<>();

    /** Sets it up beside the schools of the demonstration. */
    static KnownSchool found() {
        RunningApplication.get();
        KnownSchool school = new KnownSchool();
        school.copy();
        school.fill();
        return school;
    }

    private void copy() {
        run(
                """
                insert into school select (jsonb_populate_record(null::school, to_jsonb(s) || jsonb_build_object(
                 'id', %1$d, 'name', 'Hundeschule %2$s', 'owner_name', 'Ada %2$s', 'email', 'post@geheim.example',
                 'operator_key', '%3$s'))).* from school s where s.id = (select school_id from app_user where email = '%4$s')
                """
                        .formatted(ID, SECRET, OPERATORS_NAME, Browser.OWNER));
        person(1, OWNER, Browser.OWNER);
        person(2, STAFF, Browser.STAFF);
        key(1, KEY, "WORK", Long.toString(ID));
        key(2, SETTINGS_KEY, "SETTINGS", Long.toString(ID));
        key(
                3,
                OTHER_KEY,
                "SETTINGS",
                "(select school_id from app_user where email = '%s')"
                        .formatted(Browser.SMALL_BUSINESS_OWNER));
        run(
                """
                insert into sevdesk_job (id, school_id, kind, state, total, done, failed, skipped, started_by, started_at, ended_at)
                values (%1$d, %1$d, 'BACKFILL', 'STOPPED', 0, 0, 0, 0, '%2$s', now(), now())
                """
                        .formatted(ID, SECRET));
        ids.put("{job}", Long.toString(ID));
        ids.put("{number}", NUMBER);
        ids.put("{known-here}", KNOWN_HERE);
        ids.put("{key}", OPERATORS_NAME);
    }

    private void person(int which, String email, String like) {
        run(
                """
                insert into app_user select (jsonb_populate_record(null::app_user, to_jsonb(u) || jsonb_build_object(
                 'id', %1$d + %2$d, 'school_id', %1$d, 'email', '%3$s', 'name', 'Person %4$s'))).*
                from app_user u where email = '%5$s'
                """
                        .formatted(ID, which, email, SECRET, like));
    }

    private void key(int which, String secret, String rights, String school) {
        run(
                """
                insert into api_key (id, school_id, name, rights, hash, ending, created_at, created_by)
                values (%d + %d, %s, 'Schlüssel %s %d', '%s', '%s', '%s', now(), 'x')
                """
                        .formatted(
                                ID,
                                which,
                                school,
                                which == 3 ? "fremd" : SECRET,
                                which,
                                rights,
                                sha256(secret),
                                secret.substring(secret.length() - 4)));
    }

    private void fill() {
        for (String number : List.of(NUMBER, KNOWN_HERE)) {
            Api.as(OWNER)
                    .ok(
                            "PUT",
                            "/api/customers/" + number,
                            "{\"lastName\":\"%s\",\"street\":\"Weg 1\",\"zip\":\"01067\",\"city\":\"Dresden\"}"
                                    .formatted(SECRET));
        }
        ids.put("{id}", draft());
        ids.put("{invoice}", committed());
        ids.put(
                "{customer}",
                one(
                        "select id from customer where school_id = %d and number = '%s'"
                                .formatted(ID, NUMBER)));
        ids.put("{unfinished}", unfinished());
    }

    /** What a page has saved by itself while somebody wrote. */
    private static String unfinished() {
        Visitor writer = Visitor.as(OWNER);
        Matcher person = PERSON.matcher(writer.get("/rechnungen/bearbeiten.xhtml").body());
        assertThat(person.find()).isTrue();
        String answer =
                writer.post(
                                "/rechnungen/entwurf",
                                """
                                {"person":"%s","page":"bekannt","draft":"NEW-0-0",
                                "form":{"lines":[{"text":"%s"}]}}"""
                                        .formatted(person.group(1), SECRET))
                        .body();
        Matcher saved = UNFINISHED.matcher(answer);
        assertThat(saved.find()).as(answer).isTrue();
        return saved.group(1);
    }

    /** A new draft; its id. */
    String draft() {
        return Api.as(OWNER)
                .ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"2026-11-20","lines":[{"text":"Stunde %s","quantity":"1",
                         "unitPrice":"60.00","vatRate":19}]}"""
                                .formatted(NUMBER, SECRET))
                .path("id")
                .asText();
    }

    /** A new invoice that is final; its id. */
    String committed() {
        String id = draft();
        Api.as(OWNER).ok("POST", "/api/invoices/" + id + "/commit", null);
        return id;
    }

    /** The text with the ids of this school in place of their names in braces. */
    String named(String text) {
        String named = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            named = named.replace(id.getKey(), id.getValue());
        }
        return named;
    }

    /** Everything in the database that belongs to it. */
    Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = database.connect()) {
            for (String table : tables(connection)) {
                String ours = table.equals("school") ? "id" : "school_id";
                String row = "to_jsonb(t)";
                for (String trace : TRACES_OF_ASKING) {
                    row += " - '" + trace + "'";
                }
                String query =
                        "select (%s)::text from %s t where %s = %d%s"
                                .formatted(
                                        row,
                                        table,
                                        ours,
                                        ID,
                                        table.equals("trail_entry")
                                                ? " and area not in ('ACCESS', 'EXPORTS')"
                                                : "");
                try (ResultSet found = connection.createStatement().executeQuery(query)) {
                    while (found.next()) {
                        rows.add(table + " " + found.getString(1));
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>(List.of("school"));
        try (ResultSet found =
                connection
                        .createStatement()
                        .executeQuery(
                                "select c.table_name from information_schema.columns c"
                                        + " join information_schema.tables t using (table_schema, table_name)"
                                        + " where c.column_name = 'school_id' and c.table_schema = 'public'"
                                        + " and t.table_type = 'BASE TABLE'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }

    /** Lets somebody be staff who was the owner, or the owner again. */
    void role(String email, String role) {
        run("update app_user set role = '%s' where email = '%s'".formatted(role, email));
    }

    private void run(String statement) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            assertThat(prepared.executeUpdate()).as(statement).isEqualTo(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(statement, broken);
        }
    }

    private String one(String query) {
        try (Connection connection = database.connect();
                ResultSet found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(query, broken);
        }
    }

    /** A key as the program makes them, but one that everybody can guess. */
    private static String key(String sign) {
        String begin = "hs_" + sign.repeat(43);
        CRC32 sum = new CRC32();
        sum.update(begin.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        for (long rest = sum.getValue(); check.length() < 6; rest /= SIGNS.length()) {
            check.append(SIGNS.charAt((int) (rest % SIGNS.length())));
        }
        return begin + check.reverse();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
