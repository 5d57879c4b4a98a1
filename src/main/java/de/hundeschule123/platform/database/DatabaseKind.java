package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One of the two databases that the application runs on, told by its address. */
enum DatabaseKind {
    H2("jdbc:h2:", "db/h2", "blob"),
    POSTGRESQL("jdbc:postgresql:", "db/postgresql", "bytea");

    /**
     * The start opens the database twice. Closed in between, after a kill, H2 tidies the file up
     * and has been seen to leave it unreadable ("Double mark").
     *
     * <p>Of the eight statements that a connection of H2 remembers none is left when a document
     * comes round to it again; reading each statement anew is a tenth of the server's work.
     */
    private static final Map<String, String> H2_SETTINGS =
            Map.of("DB_CLOSE_DELAY", "-1", "QUERY_CACHE_SIZE", "128");

    /**
     * One for all connections, for a process has one database. Patient as PostgreSQL, see below.
     */
    private static final OneWriter WRITING = new OneWriter(Duration.ofSeconds(15));

    private final String prefix;
    private final String migrations;
    private final String blob;

    DatabaseKind(String prefix, String migrations, String blob) {
        this.prefix = prefix;
        this.migrations = migrations;
        this.blob = blob;
    }

    static DatabaseKind of(String url) {
        for (DatabaseKind kind : values()) {
            if (url.startsWith(kind.prefix)) {
                return kind;
            }
        }
        throw new UnusableDatabase(
                "DB_URL must begin with jdbc:h2: or jdbc:postgresql:, but it is \"" + url + "\".");
    }

    /** H2 forgets the last half second of acknowledged commits in a crash unless told otherwise. */
    void demandDurable(String url) {
        if (this == H2 && !url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=0")) {
            throw new UnusableDatabase(
                    "DB_URL names an H2 database without ;WRITE_DELAY=0 and could lose committed"
                            + " invoices in a crash. Add ;WRITE_DELAY=0 to DB_URL.");
        }
    }

    /** A connection as the application may use it. */
    Connection ready(Connection connection) {
        return this == H2 ? WRITING.under(connection) : connection;
    }

    /** Where the migrations lie that only this database understands. */
    String migrations() {
        return migrations;
    }

    /** The column type for a file, which the migrations call {@code ${blob}}. */
    String blob() {
        return blob;
    }

    /** Connection settings that hold unless the address says otherwise. */
    Map<String, String> settings(String url) {
        return switch (this) {
            case H2 -> unlessNamed(url, H2_SETTINGS);
            // Without time-outs a connection that a firewall has dropped blocks its thread for
            // ever.
            // Nor does PostgreSQL notice that its caller is gone: it would keep the locks of a
            // forgotten transaction for hours, and nobody of that school could commit. So such a
            // session is ended, and whoever waits for a lock gives up as with H2.
            case POSTGRESQL ->
                    Map.of(
                            "tcpKeepAlive", "true",
                            "connectTimeout", "10",
                            "loginTimeout", "15",
                            "socketTimeout", "60",
                            "ApplicationName", "123Hundeschule",
                            "options",
                                    "-c idle_in_transaction_session_timeout=60000"
                                            + " -c lock_timeout=15000");
        };
    }

    /** H2 takes no setting from two sides. */
    private static Map<String, String> unlessNamed(String url, Map<String, String> settings) {
        String named = url.toUpperCase(Locale.ROOT);
        Map<String, String> ours = new TreeMap<>(settings);
        ours.keySet().removeIf(setting -> named.contains(";" + setting + "="));
        return ours;
    }
}
