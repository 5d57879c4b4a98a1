package de.hundeschule123.platform.database;

import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the PostgreSQL is that the application works on, and as whom it opens it. */
public record DatabaseAddress(String url, String user, String password) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String WHAT_TO_SET =
            " Set DB_URL to the address of a PostgreSQL, such as"
                    + " jdbc:postgresql://127.0.0.1/hundeschule, and DB_USER and DB_PASSWORD.";

    /** Settings in an address may name a password. */
    private static final Pattern SETTINGS = Pattern.compile("\\?.*", Pattern.DOTALL);

    public DatabaseAddress {
        if (url.isBlank()) {
            throw new UnusableDatabase("DB_URL is not set." + WHAT_TO_SET);
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw new UnusableDatabase(
                    "DB_URL must begin with "
                            + POSTGRESQL
                            + ", but it is \""
                            + shown(url)
                            + "\"."
                            + WHAT_TO_SET);
        }
    }

    /** The address that the environment names. */
    public static DatabaseAddress configured() {
        Config config = ConfigProvider.getConfig(DatabaseAddress.class.getClassLoader());
        return new DatabaseAddress(
                config.getOptionalValue("DB_URL", String.class).orElse(""),
                config.getValue("DB_USER", String.class),
                config.getOptionalValue("DB_PASSWORD", String.class).orElse(""));
    }

    /** The address as a log may show it. */
    String shown() {
        return shown(url);
    }

    private static String shown(String url) {
        return SETTINGS.matcher(url.replaceFirst("//[^/@]*@", "//")).replaceFirst("");
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + shown() + ", " + user + "]";
    }
}
