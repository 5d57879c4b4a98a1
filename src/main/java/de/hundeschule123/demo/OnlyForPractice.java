package de.hundeschule123.demo;

import de.hundeschule123.platform.database.DatabaseCondition;
import de.hundeschule123.platform.database.UnusableDatabase;
import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Demands that the demonstration stays where one practises: its people sign in with a password that
 * everybody can read, so that they must not be let in beside a real sevdesk.
 */
public class OnlyForPractice implements StartCondition, DatabaseCondition {

    @Override
    public void demand() {
        Config config = config();
        demand(
                config.getOptionalValue("DEMO_DATA", Boolean.class).orElse(false),
                address(config).isSandbox());
    }

    static void demand(boolean wanted, boolean practising) {
        if (wanted && !practising) {
            throw new StartRefused(
                    "DEMO_DATA=true is for the sandbox on this machine, and SEVDESK_API_URL leads"
                            + " elsewhere: everybody knows the passwords of the demonstration. Leave"
                            + " DEMO_DATA unset.");
        }
    }

    @Override
    public void demand(Connection database) throws SQLException {
        if (!address(config()).isSandbox() && knowsOurPeople(database)) {
            throw new UnusableDatabase(
                    "The database holds the schools of the demonstration, into which everybody can"
                            + " sign in, and SEVDESK_API_URL is not the sandbox on this machine. Set"
                            + " DB_URL to a database of its own.");
        }
    }

    static boolean knowsOurPeople(Connection database) throws SQLException {
        String[] people =
                Arrays.stream(DemoSchool.values())
                        .flatMap(school -> school.people().stream())
                        .map(DemoSchool.Person::email)
                        .toArray(String[]::new);
        try (PreparedStatement query =
                database.prepareStatement("select 1 from app_user where email = any (?)")) {
            query.setArray(1, database.createArrayOf("varchar", people));
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static Config config() {
        return ConfigProvider.getConfig(OnlyForPractice.class.getClassLoader());
    }

    private static SevdeskAddress address(Config config) {
        try {
            return new SevdeskAddress(config.getValue("SEVDESK_API_URL", String.class));
        } catch (IllegalStateException unsafe) {
            throw new StartRefused(unsafe.getMessage());
        }
    }
}
