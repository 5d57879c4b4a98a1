package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The batch runtime opens the same database as the application, whatever its address holds. */
class BatchRepositoryTest {

    private static BatchRepository of(String address) {
        return new BatchRepository(
                Map.of("DB_URL", address, "DB_USER", "anna", "DB_PASSWORD", "it's:a&secret'"));
    }

    @Test
    void an_address_may_hold_all_that_separates_something_elsewhere() {
        BatchRepository repository =
                of("jdbc:postgresql://[::1]:5433/it%27s?ApplicationName=a:b'c&connectTimeout=3");

        assertThat(repository.getServerNames()).containsExactly("[::1]");
        assertThat(repository.getPortNumbers()).containsExactly(5433);
        assertThat(repository.getDatabaseName()).isEqualTo("it's");
        assertThat(repository.getApplicationName()).isEqualTo("a:b'c");
        assertThat(repository.getPassword()).isEqualTo("it's:a&secret'");
    }

    @Test
    void what_the_address_says_goes_before_everything_else() {
        BatchRepository repository =
                of("jdbc:postgresql://db/hundeschule?user=otto&password=other&socketTimeout=5");

        assertThat(repository.getUser()).isEqualTo("otto");
        assertThat(repository.getPassword()).isEqualTo("other");
        assertThat(repository.getSocketTimeout()).isEqualTo(5);
    }

    @Test
    void nobody_waits_for_ever_and_no_forgotten_transaction_keeps_its_locks() {
        BatchRepository repository = of("jdbc:postgresql://db/hundeschule");

        assertThat(repository.getUser()).isEqualTo("anna");
        assertThat(repository.getConnectTimeout()).isPositive();
        assertThat(repository.getSocketTimeout()).isPositive();
        assertThat(repository.getOptions())
                .contains("idle_in_transaction_session_timeout=", "lock_timeout=");
    }
}
