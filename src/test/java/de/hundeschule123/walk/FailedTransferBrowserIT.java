package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a person sees of an invoice that did not arrive, and what that person can do about it. */
class FailedTransferBrowserIT {

    private static final String TOKEN = "4f00c3d4e5f60718293a4b5c6d7e8f90";

    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser person;

    @BeforeEach
    void open() {
        Api.as(Browser.OWNER).connect(TOKEN);
        person = Browser.open();
        person.signIn(Browser.OWNER);
    }

    @AfterEach
    void close() {
        sevdesk.behave();
        person.close();
    }

    private void lookAt(Paperwork.Filed invoice) {
        person.go("/rechnungen/details.xhtml?id=" + invoice.id());
    }

    private void openLog() {
        person.driver().findElement(By.cssSelector("#attempts summary")).click();
    }

    @Test
    void a_refused_invoice_says_why_and_what_to_do_and_goes_over_at_a_press() {
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        Paperwork.Filed invoice = Paperwork.ofNewCustomer().invoice();

        lookAt(invoice);
        person.see("Fehlgeschlagen").see("Sevdesk hat den Beleg abgelehnt.").see("Sevdesk meldet:");
        person.see("behebe es und wähle „Erneut übertragen“");
        openLog();
        person.see("PDF hochladen").see("Beleg anlegen").see("Sevdesk hat es abgelehnt");
        person.seeNothingOf("HTTP");
        assertThat(person.text("attempts"))
                .containsPattern("\\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d:\\d\\d · \\d+,\\d s");
        person.driver().findElement(By.cssSelector("#support summary")).click();
        person.see("saveVoucher").see("HTTP 200").clickText("Text kopieren").see("Kopiert");
        assertThat(person.source()).doesNotContain(TOKEN);
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("rechnung-fehlgeschlagen");

        person.clickText("Erneut übertragen").see("Der Beleg wird jetzt erneut übertragen.");
        person.see("In Sevdesk ansehen");
        assertThat(person.text("sevdeskState")).isEqualTo("Übertragen");
        assertThat(sevdesk.ledger().path("vouchers").findValuesAsText("number"))
                .containsOnlyOnce(invoice.number());
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void a_held_invoice_says_what_its_school_waits_for_and_not_what_stopped_it_before() {
        sevdesk.order("uploadTempFile", "ERROR_BEFORE", 1);
        sevdesk.order("uploadTempFile", "UNAUTHORIZED", 9);
        sevdesk.order("bookkeepingSystemVersion", "UNAUTHORIZED", 9);
        Paperwork.Filed invoice = Paperwork.ofNewCustomer().invoice();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transfer(invoice).path("status").asText().equals("HELD"));

        lookAt(invoice);
        person.see("Angehalten").see("Sevdesk den API-Token nicht angenommen hat");
        person.seeNothingOf("Du musst nichts tun").seeNothingOf("gestört");
        assertThat(transfer(invoice).path("error").asText()).contains("nicht angenommen");
        person.picture("rechnung-angehalten");

        person.clickText("Zur Sevdesk-Konfiguration").see("Verbindungstest");
        assertThat(person.location()).startsWith("/einstellungen/sevdesk.xhtml");
        person.seeNothingOf("Die Übertragung zu Sevdesk ist angehalten");

        person.go("/kunden/liste.xhtml").see("Die Übertragung zu Sevdesk ist angehalten");
        person.see("Sevdesk den API-Token nicht angenommen hat");
        assertThat(Barriers.before(person)).isEmpty();
        person.onPhone().still().picture("leiste-360");
        assertThat(person.element("heldNotice").getSize().height).as("one line").isLessThan(60);
        assertThat(Barriers.before(person)).isEmpty();
        person.clickText("Sevdesk angehalten: ansehen");
        assertThat(person.location()).startsWith("/index.xhtml");
        person.see("Die Übertragung zu Sevdesk ist angehalten").onDesk();
        person.clickText("Neuen API-Token eintragen").see("Verbindungstest");
        assertThat(person.complaints()).isEmpty();
        connectAgain(invoice);
    }

    /** Nothing stays behind that would meet the faults of the next test. */
    private void connectAgain(Paperwork.Filed held) {
        sevdesk.behave();
        Api.as(Browser.OWNER).connect(TOKEN);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transfer(held).path("status").asText().equals("TRANSFERRED"));
    }

    @Test
    void a_failed_invoice_tried_again_while_held_waits_and_goes_over_with_the_others() {
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        Paperwork.Filed invoice = Paperwork.ofNewCustomer().invoice();
        lookAt(invoice);
        person.see("Fehlgeschlagen");
        sevdesk.order("uploadTempFile", "UNAUTHORIZED", 9);
        sevdesk.order("bookkeepingSystemVersion", "UNAUTHORIZED", 9);
        Paperwork.Filed refused = Paperwork.ofNewCustomer().invoice();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transfer(refused).path("status").asText().equals("HELD"));

        person.clickText("Erneut übertragen").see("Der Beleg ist vorgemerkt.").see("Angehalten");
        person.seeNothingOf("Erneut übertragen");

        connectAgain(refused);
        person.go("/rechnungen/details.xhtml?id=" + invoice.id()).see("In Sevdesk ansehen");
    }

    private static JsonNode transfer(Paperwork.Filed invoice) {
        return Api.as(Browser.OWNER).get("/api/invoices/" + invoice.id()).path("sevdesk");
    }

    @Test
    void the_overview_leads_to_what_failed_and_heals_all_of_one_cause() {
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        Paperwork paperwork = Paperwork.ofNewCustomer();
        Paperwork.Filed invoice = paperwork.invoice();
        lookAt(invoice);
        person.see("Fehlgeschlagen");

        person.go("/index.xhtml").see("nicht zu Sevdesk übertragen werden.");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("uebersicht");
        person.onPhone().still().picture("uebersicht-360");
        person.onDesk();
        person.clickText("Sevdesk hat den Beleg abgelehnt.").see("Protokoll");
        assertThat(person.location()).contains("stand=FAILED", "ursache=REFUSED");
        person.see(invoice.number());
        person.go("/index.xhtml").click("start-failed");
        person.enter("search", paperwork.name()).see(invoice.number());
        assertThat(person.text("table")).contains("Sevdesk hat den Beleg abgelehnt.");
        assertThat(person.driver().findElements(By.cssSelector("[id$='table_data'] .status")))
                .allSatisfy(status -> assertThat(status.getText()).isEqualTo("Fehlgeschlagen"));

        person.go("/index.xhtml").clickText("Alle erneut übertragen").see("erneut übertragen.");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> transfer(invoice).path("status").asText().equals("TRANSFERRED"));
    }

    @Test
    void a_failure_that_somebody_has_dealt_with_is_put_away_and_brought_back() {
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        Paperwork paperwork = Paperwork.ofNewCustomer();
        Paperwork.Filed invoice = paperwork.invoice();
        lookAt(invoice);
        person.see("Fehlgeschlagen");
        person.driver().findElement(By.cssSelector("#putAwayPart summary")).click();
        person.see("Der Beleg wird dann nicht mehr als fehlgeschlagen gezählt.");
        assertThat(Barriers.before(person)).isEmpty();
        person.type("reason", "von Hand eingetragen");
        person.click("putAway").see("Der Beleg ist als erledigt abgelegt.");
        assertThat(person.text("sevdeskState")).isEqualTo("Erledigt");
        assertThat(person.text("decisionLog"))
                .contains("Als erledigt abgelegt", "von Hand eingetragen");
        person.picture("rechnung-erledigt");
        assertThat(transfer(invoice).path("status").asText()).isEqualTo("FAILED");
        assertThat(transfer(invoice).path("standing").asText()).isEqualTo("PUT_AWAY");

        person.go("/belege/liste.xhtml?stand=PUT_AWAY").enter("search", paperwork.name());
        person.see(invoice.number());
        person.go("/belege/liste.xhtml?stand=FAILED").enter("search", paperwork.name());
        person.seeNothingOf(invoice.number());

        lookAt(invoice);
        person.clickText("Wieder hervorholen").see("Der Beleg zählt wieder als fehlgeschlagen.");
        assertThat(person.text("sevdeskState")).isEqualTo("Fehlgeschlagen");
        person.clickText("Erneut übertragen").see("In Sevdesk ansehen");
    }

    @Test
    void a_voucher_deleted_in_sevdesk_is_noticed_and_brought_back() {
        Paperwork.Filed invoice = Paperwork.ofNewCustomer().invoice();
        lookAt(invoice);
        person.see("In Sevdesk ansehen").clickText("In Sevdesk prüfen");
        person.see("Der Beleg liegt in Sevdesk.");

        sevdesk.delete("vouchers", voucherOf(invoice));
        person.clickText("In Sevdesk prüfen")
                .see("Der Beleg ist in Sevdesk nicht mehr da.")
                .see("Der Beleg war übertragen und wurde in Sevdesk gelöscht.")
                .see("Soll er wieder in Sevdesk stehen, wähle „Erneut übertragen“.");
        person.picture("rechnung-geloescht");
        person.clickText("Erneut übertragen").see("In Sevdesk prüfen");

        assertThat(voucherOf(invoice)).isNotEmpty();
    }

    private String voucherOf(Paperwork.Filed invoice) {
        for (var voucher : sevdesk.ledger().path("vouchers")) {
            if (voucher.path("number").asText().equals(invoice.number())) {
                return voucher.path("id").asText();
            }
        }
        return "";
    }

    @Test
    void the_log_of_a_waiting_invoice_stays_open_while_the_page_looks_again() {
        sevdesk.order("*", "UNAVAILABLE", 999);
        lookAt(Paperwork.ofNewCustomer().invoice());
        person.see("Wird wiederholt").see("Du musst nichts tun.");
        openLog();
        person.see("Sevdesk war gestört");

        long before = looks();
        await().atMost(Duration.ofSeconds(20)).until(() -> looks() >= before + 3);
        assertThat(person.text("attempts")).contains("Sevdesk war gestört");

        sevdesk.behave();
        person.see("In Sevdesk ansehen");
    }

    /** How often the page has asked its server so far. */
    private long looks() {
        return ((Number)
                        person.driver()
                                .executeScript(
                                        "return performance.getEntriesByType('resource')"
                                                + ".filter(e => e.initiatorType === 'xmlhttprequest')"
                                                + ".length"))
                .longValue();
    }
}
