package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservationTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final int WORKERS = 8;

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final ContactLinkRepository links =
            Wiring.bean(
                    new ContactLinkRepository(),
                    new ServerInstance(folder.toString()),
                    database.entities());

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        for (int customer = 1; customer <= 2; customer++) {
            database.run(
                    "insert into customer (id, school_id, number, last_name, country, version)"
                            + " values (?, 1, ?, 'M', 'DE', 1)",
                    customer,
                    "K-" + customer);
        }
    }

    @Test
    void of_many_who_need_a_new_customer_s_contact_at_once_one_creates_it() throws Exception {
        List<Boolean> taken =
                atOnce(
                        () -> {
                            links.open(SCHOOL, 1, "HS-K-1");
                            return links.take(
                                    SCHOOL, 1, Duration.ofMinutes(1), Duration.ofMinutes(3));
                        });

        assertThat(taken).hasSize(WORKERS).containsOnlyOnce(true);
    }

    @Test
    void of_many_who_link_a_customer_at_once_one_does() throws Exception {
        FoundContact contact = new FoundContact("77", "S-77", "M");
        CustomerDetails details =
                new CustomerDetails(null, "M", null, null, null, null, null, null, "DE");

        List<Boolean> linked =
                atOnce(() -> links.link(SCHOOL, 1, details, contact, LinkOrigin.MATCHED));

        assertThat(linked).hasSize(WORKERS).containsOnlyOnce(true);
        assertThat(links.link(SCHOOL, 2, details, contact, LinkOrigin.MANUAL))
                .as("a contact serves one customer")
                .isFalse();
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (Future<T> one : workers.invokeAll(Collections.nCopies(WORKERS, work))) {
                results.add(one.get());
            }
        }
        return results;
    }
}
