package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
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

    /** An account with contacts that nobody has connected before. */
    private static final String USED = "c0a7ac71e5f60718293a4b5c6d7e8f90";

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

    @Test
    void whoever_activates_for_an_account_with_contacts_is_asked_to_match_first() {
        ControlDesk used = ControlDesk.of(USED);
        api.connect(USED);
        api.ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        Paperwork known = Paperwork.ofNewCustomer();
        used.enter(
                "contacts",
                """
                [{"surename":"Ida","familyname":"%s","customerNumber":"1001"}]"""
                        .formatted(known.name()));
        try (Browser browser = Browser.open()) {
            browser.signIn(Browser.OWNER).go("/einstellungen/sevdesk.xhtml").click("edit");
            browser.clickText("Erweiterung aktivieren").clickText("Verbindung testen");
            browser.see("Zuerst die Kunden zuordnen?").see("liegt schon 1 Kontakt");
            assertThat(Barriers.before(browser)).isEmpty();
            browser.picture("zuerst-zuordnen");

            Paperwork.Filed invoice = known.invoice();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sevdesk(invoice).path("error").asText().contains("Zuerst werden"));
            assertThat(sevdesk(invoice).path("status").asText()).isEqualTo("RETRY");

            browser.onPhone();
            assertThat(browser.beyondTheEdge()).isEmpty();
            browser.picture("zuerst-zuordnen-phone");
            browser.clickText("Ja, Kunden zuordnen").see("Die Kunden werden zugeordnet.");
            browser.seeNothingOf("Zuerst die Kunden zuordnen?").see("Abgeschlossen am");

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sevdesk(invoice).path("status").asText().equals("TRANSFERRED"));
            assertThat(used.ledger().path("contacts")).hasSize(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private JsonNode sevdesk(Paperwork.Filed invoice) {
        return api.get("/api/invoices/" + invoice.id()).path("sevdesk");
    }
}
