package de.hundeschule123.platform.database;

import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens the application's database for the server itself, for the repository of the batch runtime.
 *
 * <p>It lies beside the driver in the server's {@code lib} and takes the address from the
 * environment: so no address has to be quoted in the server's commands, and no password is written
 * anywhere. What the address says goes before what is set here.
 */
public class BatchRepository extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /** The database of the environment; the server's pool calls this. */
    public BatchRepository() {
        this(System.getenv());
    }

    BatchRepository(Map<String, String> environment) {
        String address = environment.get("DB_URL");
        Map<PGProperty, String> ours = new EnumMap<>(PGProperty.class);
        ours.put(PGProperty.USER, environment.get("DB_USER"));
        ours.put(PGProperty.PASSWORD, environment.get("DB_PASSWORD"));
        ours.put(PGProperty.APPLICATION_NAME, "123Hundeschule");
        ours.put(PGProperty.TCP_KEEP_ALIVE, "true");
        ours.put(PGProperty.CONNECT_TIMEOUT, "10");
        ours.put(PGProperty.LOGIN_TIMEOUT, "15");
        ours.put(PGProperty.SOCKET_TIMEOUT, "60");
        ours.put(
                PGProperty.OPTIONS,
                "-c default_transaction_isolation=read\\ committed"
                        + " -c idle_in_transaction_session_timeout=60000"
                        + " -c lock_timeout=15000"
                        + " -c statement_timeout=55000");
        Properties said = Driver.parseURL(address, null);
        ours.forEach(
                (property, value) -> {
                    if (said == null || !said.containsKey(property.getName())) {
                        setProperty(property, value);
                    }
                });
        setUrl(address);
    }
}
