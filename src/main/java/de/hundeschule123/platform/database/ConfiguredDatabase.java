package de.hundeschule123.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * Opens the database that the configuration names.
 *
 * <p>It opens plain connections; the pool around it is the container's. Its settings hold unless
 * the address says otherwise.
 */
public final class ConfiguredDatabase implements DataSource {

    /**
     * Without time-outs a connection that a firewall has dropped blocks its thread for ever.
     * Several rows of one kind go out as one statement.
     */
    private static final Map<String, String> CONNECTION =
            Map.of(
                    "ApplicationName", "123Hundeschule",
                    "tcpKeepAlive", "true",
                    "connectTimeout", "10",
                    "loginTimeout", "15",
                    "reWriteBatchedInserts", "true");

    /** A row is read as it was last committed, whatever the database has been set to. */
    private static final String SESSION = "-c default_transaction_isolation=read\\ committed";

    /**
     * PostgreSQL does not notice that its caller is gone: it would keep the locks of a forgotten
     * transaction for hours, and nobody of that school could commit. So such a session is ended,
     * whoever waits for a lock gives up, and a statement ends before its caller stops listening.
     */
    private static final Map<String, String> AT_WORK =
            Map.of(
                    "socketTimeout",
                    "60",
                    "options",
                    SESSION
                            + " -c idle_in_transaction_session_timeout=60000"
                            + " -c lock_timeout=15000"
                            + " -c statement_timeout=55000");

    /** A new index on a large table takes as long as it takes; nobody works meanwhile. */
    private static final Map<String, String> MIGRATING = Map.of("options", SESSION);

    private final DatabaseAddress address;
    private final Map<String, String> settings;

    /** The database of the configuration; the container's pool calls this. */
    public ConfiguredDatabase() {
        this(DatabaseAddress.configured());
    }

    ConfiguredDatabase(DatabaseAddress address) {
        this(address, AT_WORK);
    }

    private ConfiguredDatabase(DatabaseAddress address, Map<String, String> patience) {
        this.address = address;
        this.settings = new TreeMap<>(CONNECTION);
        this.settings.putAll(patience);
    }

    /** The same database for the migrations, which may take their time. */
    static ConfiguredDatabase toMigrate(DatabaseAddress address) {
        return new ConfiguredDatabase(address, MIGRATING);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(address.user(), address.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new Driver().connect(address.url(), properties);
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the address carries the time-outs");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver logs for itself");
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(ConfiguredDatabase.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
