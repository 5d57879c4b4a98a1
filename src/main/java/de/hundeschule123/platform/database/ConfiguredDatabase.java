package de.hundeschule123.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database that the configuration names, reached by whichever driver understands its address,
 * so that configuration alone moves the application from H2 to PostgreSQL.
 *
 * <p>It opens plain connections; the pool around it is the container's.
 */
public final class ConfiguredDatabase implements DataSource {

    private final DatabaseAddress address;
    private final Driver driver;

    /** The database of the configuration; the container's pool calls this. */
    public ConfiguredDatabase() {
        this(DatabaseAddress.configured());
    }

    ConfiguredDatabase(DatabaseAddress address) {
        this.address = address;
        this.driver = driverFor(address.url());
    }

    private static Driver driverFor(String url) {
        ClassLoader application = ConfiguredDatabase.class.getClassLoader();
        for (Driver driver : ServiceLoader.load(Driver.class, application)) {
            if (understands(driver, url)) {
                return driver;
            }
        }
        throw new IllegalStateException("no JDBC driver understands " + url);
    }

    private static boolean understands(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            throw new IllegalStateException("malformed address " + url, e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(address.user(), address.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        address.kind().settings(address.url()).forEach(properties::setProperty);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return address.kind().ready(driver.connect(address.url(), properties));
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
        throw new SQLFeatureNotSupportedException("the drivers log for themselves");
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
