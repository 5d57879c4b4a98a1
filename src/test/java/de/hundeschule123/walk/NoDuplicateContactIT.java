package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The manual: "Diese Zuordnung verhindert, dass Kunden doppelt in Sevdesk angelegt werden." */
class NoDuplicateContactIT {

    private static final String TOKEN = "c0a7ac70e5f60718293a4b5c6d7e8f90";
    private static final int CUSTOMERS = 10;
    private static final int INVOICES = 100;

    private final Api api = Api.as(Browser.OWNER);
    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);

    @Test
    void after_matching_and_a_hundred_invoices_sevdesk_holds_each_customer_once() {
        api.connect(TOKEN);
        List<Paperwork> customers =
                IntStream.range(0, CUSTOMERS).mapToObj(i -> Paperwork.ofNewCustomer()).toList();
        customers.forEach(
                customer ->
                        sevdesk.enter(
                                "contacts",
                                """
                                [{"surename":"Ida","familyname":"%s","customerNumber":"%s"}]"""
                                        .formatted(customer.name(), "9" + customer.name())));
        String job = api.ok("POST", "/api/sevdesk/matching", null).path("job").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                api.get("/api/sevdesk/jobs/" + job)
                                        .path("status")
                                        .asText()
                                        .equals("COMPLETED"));

        List<String> numbers =
                customers.parallelStream()
                        .flatMap(
                                customer ->
                                        IntStream.range(0, INVOICES / CUSTOMERS)
                                                .mapToObj(i -> customer.invoice().number()))
                        .toList();
        await().atMost(Duration.ofSeconds(180))
                .until(() -> sevdesk.ledger().path("vouchers").size() >= INVOICES);

        assertThat(sevdesk.ledger().path("vouchers").findValuesAsText("number"))
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(sevdesk.ledger().path("contacts")).hasSize(CUSTOMERS);
        assertThat(sevdesk.ledger().path("contacts").findValuesAsText("familyname"))
                .doesNotHaveDuplicates();
    }
}
