package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** How a person decides whether a document lies in sevdesk already, and changes their mind. */
class DecisionBrowserIT {

    private static final String TOKEN = "d5c1d1073f5e4d5c8a3b2c1d0e9f8a7b";

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

    /** An invoice over 119 euro, of whose number a voucher over 999 euro lies in sevdesk. */
    private static Paperwork.Filed doubtful(ControlDesk sevdesk) {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        Paperwork.Filed invoice = paperwork.oldInvoices(1).get(0);
        sevdesk.enter(
                "vouchers",
                """
                [{"number":"%s","day":"2026-03-02","gross":999.00,"name":"Ida %s"}]"""
                        .formatted(invoice.number(), paperwork.name()));
        Api.as(Browser.OWNER)
                .ok("POST", "/api/sevdesk/backfill", "{\"documents\":[" + invoice.id() + "]}");
        await().atMost(Duration.ofSeconds(60)).until(() -> standing(invoice).equals("TO_DECIDE"));
        return invoice;
    }

    private static String standing(Paperwork.Filed invoice) {
        return Api.as(Browser.OWNER)
                .get("/api/invoices/" + invoice.id())
                .path("sevdesk")
                .path("standing")
                .asText();
    }

    private long vouchers(Paperwork.Filed invoice) {
        return sevdesk.ledger().path("vouchers").findValuesAsText("number").stream()
                .filter(invoice.number()::equals)
                .count();
    }

    private static Browser look(Browser person, Paperwork.Filed invoice) {
        return person.go("/rechnungen/details.xhtml?id=" + invoice.id());
    }

    @Test
    void both_stand_side_by_side_and_a_difference_is_asked_about_before_they_are_linked() {
        Paperwork.Filed invoice = doubtful(sevdesk);
        for (Browser seen : new Browser[] {person.onPhone(), person.onDesk()}) {
            look(seen, invoice).see("Ist das derselbe Beleg?").see("Dein Beleg");
            seen.see("119,00 €").see("999,00 €").see("anders").see("Offen").see("Festgeschrieben");
            assertThat(seen.beyondTheEdge()).isEmpty();
            assertThat(Barriers.before(seen)).isEmpty();
            seen.picture("beleg-entscheiden-" + seen.driver().manage().window().getSize().width);
            assertThat(seen.driver().findElements(By.cssSelector(".decision .choice button")))
                    .hasSize(2)
                    .extracting(button -> button.getCssValue("background-color"))
                    .as("both weigh the same")
                    .containsOnly(
                            seen.driver()
                                    .findElement(By.cssSelector(".decision .choice button"))
                                    .getCssValue("background-color"));
        }
        assertThat(person.text("sevdeskState")).isEqualTo("Zu entscheiden");
        assertThat(person.text("sevdesk")).doesNotContain("Erneut übertragen");

        person.clickText("Mit diesem Beleg verknüpfen")
                .see("Betrag: hier 119,00 €, in Sevdesk 999,00 €");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("beleg-verknuepfen-frage");
        person.clickText("Ja, trotzdem verknüpfen").see("mit dem Eintrag in Sevdesk verbunden");
        assertThat(person.text("sevdeskState")).isEqualTo("Übertragen");

        person.clickText("In Sevdesk prüfen")
                .see("mit einem Beleg in Sevdesk verknüpft, der anders ist");
        person.clickText("Verknüpfung aufheben")
                .see("Der Beleg steht danach wieder unter „Zu entscheiden“.");
        person.clickText("Ja, zurücknehmen").see("Die Entscheidung ist zurückgenommen.");
        assertThat(person.text("sevdeskState")).isEqualTo("Zu entscheiden");
        assertThat(person.text("decisionLog"))
                .contains("Mit einem Beleg in Sevdesk verknüpft", "Entscheidung zurückgenommen")
                .contains("999,00 €");
        assertThat(Barriers.before(person)).isEmpty();
        assertThat(person.complaints()).isEmpty();
        assertThat(vouchers(invoice)).isEqualTo(1);
    }

    @Test
    void the_second_of_two_people_is_told_what_the_first_has_chosen() {
        Paperwork.Filed invoice = doubtful(sevdesk);
        try (Browser colleague = Browser.open()) {
            colleague.signIn(Browser.STAFF);
            look(colleague, invoice).see("Ist das derselbe Beleg?");
            look(person, invoice).clickText("Trotzdem neu übertragen").see("In Sevdesk ansehen");

            colleague
                    .clickText("Mit diesem Beleg verknüpfen")
                    .clickText("Ja, trotzdem verknüpfen")
                    .see("schon entschieden: Trotzdem neu übertragen");
            assertThat(colleague.driver().findElements(By.id("decisionForm:decision"))).isEmpty();
        }
        person.see("Das lässt sich nicht mehr zurücknehmen: Der Beleg ist in Sevdesk angelegt.");
        assertThat(person.driver().findElements(By.cssSelector("[id$='takeBack']")))
                .filteredOn(WebElement::isDisplayed)
                .isEmpty();
        assertThat(vouchers(invoice)).isEqualTo(2);
    }
}
