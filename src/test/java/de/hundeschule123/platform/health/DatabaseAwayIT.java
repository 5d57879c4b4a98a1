package de.hundeschule123.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.ServerProcess;
import de.hundeschule123.localdatabase.LocalPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database stops and comes back under a server that stays. */
class DatabaseAwayIT {

    private static final Duration SOON = Duration.ofMinutes(2);

    /** Long enough for all that goes round in the background. */
    private static final Duration AWAY = Duration.ofSeconds(8);

    private static final int LATER = 75;

    /** Each part tells once that it fails; at every try it would be 300 and more. */
    private static final int MOST_EVENTS = 100;

    private static final Predicate<String> EVENT =
            Pattern.compile("^\\d{4}-\\d{2}-\\d{2}T").asPredicate();

    @TempDir private Path folder;

    @Test
    void
            a_server_without_its_database_is_not_ready_says_so_without_flooding_its_log_and_goes_on_by_itself()
                    throws Exception {
        try (LocalPostgres postgres = LocalPostgres.leashed(folder.resolve("postgres"));
                ServerProcess server =
                        ServerProcess.in(folder.resolve("data"))
                                .with("DB_URL", postgres.url())
                                .with("DB_USER", LocalPostgres.USER)
                                .with("DB_PASSWORD", postgres.password())
                                .with("TRANSFER_SWEEP", "PT0.2S")
                                .start()
                                .awaitReady()) {
            String before = server.log();

            postgres.stop();
            await().atMost(SOON).until(() -> ready(server).statusCode() == 503);
            await().atMost(SOON).during(AWAY).until(() -> ready(server).statusCode() == 503);
            HttpResponse<String> away = ready(server);
            postgres.start();
            await().atMost(SOON).until(server::isReady);
            await().atMost(SOON)
                    .until(() -> server.log().contains("The sweeper's rounds succeed again"));

            assertThat(away.body()).contains("\"error\":\"08001\"");
            assertThat(server.log().substring(before.length()).lines().filter(EVENT))
                    .hasSizeLessThan(MOST_EVENTS)
                    .anyMatch(line -> line.contains("The sweeper's rounds fail"));
        }
    }

    @Test
    void a_start_before_its_database_fails_so_that_it_is_tried_again() throws Exception {
        try (ServerProcess server =
                ServerProcess.in(folder)
                        .with("DB_URL", "jdbc:postgresql://127.0.0.1:1/hundeschule")
                        .with("DB_PASSWORD", "nobody looks")
                        .start()) {
            assertThat(server.awaitEnd(SOON)).isEqualTo(LATER);
            assertThat(server.log().strip().lines())
                    .last(InstanceOfAssertFactories.STRING)
                    .contains("START FAILED: The database jdbc:postgresql://127.0.0.1:1/");
        }
    }

    private static HttpResponse<String> ready(ServerProcess server) throws IOException {
        return server.get("/health/ready");
    }
}
