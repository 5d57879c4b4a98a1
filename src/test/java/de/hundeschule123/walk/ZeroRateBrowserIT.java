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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

/** Why a line charges no VAT: asked for, printed, and booked under the rule that it stands for. */
class ZeroRateBrowserIT {

    private static final String TOKEN = "0f00c3d4e5f60718293a4b5c6d7e8f90";
    private static final String COMPANY = "GRUND-WALK";
    private static final Api HOST = Api.as(Browser.OWNER);

    @BeforeAll
    static void connect() {
        HOST.connect(TOKEN);
        HOST.ok(
                "PUT",
                "/api/customers/" + COMPANY,
                """
                {"company":"Hundesport Wien GmbH","street":"Stiege 4","zip":"1030","city":"Wien",
                 "country":"AT","vatId":"ATU12345675"}""");
    }

    @Test
    void a_line_without_vat_asks_for_its_reason_and_arrives_under_its_rule() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", COMPANY, COMPANY);
            person.enter("text", "Seminar in Wien").enter("price", "80,00");
            person.seeNothingOf("Grund für 0 %");
            select(person, "vat", "0 %");
            person.see("Grund für 0 %").picture("null-prozent");
            assertThat(Barriers.before(person)).isEmpty();

            person.click("commit").see("fehlt der Grund");
            assertThat(person.attribute("reason", "aria-invalid")).isEqualTo("true");
            select(person, "reason", "Steuerfrei nach § 4 UStG");
            person.type("own", "§ 4 Nr. 21 UStG").see("Noch nicht gespeichert");
            person.see("Gespeichert um").go(person.location());
            assertThat(person.value("reason")).isEqualTo("EXEMPT");
            assertThat(person.value("own")).isEqualTo("§ 4 Nr. 21 UStG");
            select(person, "reason", "Nicht steuerbar, Leistungsort im Ausland (§ 3a UStG)");
            person.click("commit").clickText("Ja, festschreiben").see("RE-").see("Übertragen");

            person.see("In Deutschland nicht steuerbar").see("ATU12345675");
            person.picture("null-prozent-festgeschrieben");
            JsonNode voucher = voucher(person.text().replaceAll("(?s).*?(RE-\\d+-\\d+).*", "$1"));
            assertThat(voucher.path("taxRule").asText()).isEqualTo("17");
            assertThat(voucher.path("gross").asText()).isEqualTo("80");
            assertThat(voucher.path("positions")).hasSize(1);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void what_sevdesk_has_no_rule_for_stops_with_a_sentence_and_leaves_nothing_there() {
        String id =
                HOST.ok(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"%s","date":"2026-03-02","lines":[{"text":"Beratung",
                                 "quantity":"1","unitPrice":"80.00","vatRate":0,
                                 "zeroRateReason":"REVERSE_CHARGE"}]}"""
                                        .formatted(COMPANY))
                        .path("id")
                        .asText();
        String number =
                HOST.ok("POST", "/api/invoices/" + id + "/commit", null).path("number").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                HOST.get("/api/invoices/" + id)
                                        .path("sevdesk")
                                        .path("status")
                                        .asText()
                                        .equals("FAILED"));

        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/details.xhtml?id=" + id);
            person.see("kein Erlöskonto").see("„Reverse Charge gem. § 18b UStG“");
            person.see("Steuerschuldnerschaft des Leistungsempfängers");
            person.picture("reverse-charge-angehalten");
            assertThat(person.complaints()).isEmpty();
        }
        assertThat(numbers()).doesNotContain(number);
    }

    @Test
    void a_small_business_is_not_asked() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.SMALL_BUSINESS_OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.see("§ 19 UStG").seeNothingOf("Grund für 0 %");
        }
    }

    private static void select(Browser person, String id, String label) {
        new Select(person.element(id)).selectByVisibleText(label);
        person.still();
    }

    private static JsonNode voucher(String number) {
        return StreamSupport.stream(
                        ControlDesk.of(TOKEN).ledger().path("vouchers").spliterator(), false)
                .filter(voucher -> voucher.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers() {
        return ControlDesk.of(TOKEN).ledger().path("vouchers").findValuesAsText("number");
    }
}
