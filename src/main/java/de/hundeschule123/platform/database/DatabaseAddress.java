package de.hundeschule123.platform.database;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the database is and as whom the application opens it. */
public record DatabaseAddress(String url, String user, String password) {

    public DatabaseAddress {
        DatabaseKind.of(url).demandDurable(url);
    }

    /** The address that the environment names, or H2's under DATA_DIR. */
    public static DatabaseAddress configured() {
        Config config = ConfigProvider.getConfig(DatabaseAddress.class.getClassLoader());
        return new DatabaseAddress(
                config.getValue("DB_URL", String.class),
                config.getValue("DB_USER", String.class),
                config.getValue("DB_PASSWORD", String.class));
    }

    DatabaseKind kind() {
        return DatabaseKind.of(url);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", " + user + "]";
    }
}
