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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The manual's chapter "Bestehende Belege nachträglich übertragen", and what can come between. */
class BackfillBrowserIT {

    private static final String TOKEN = "b2c3d4e5f60718293a4b5c6d7e8f90a1";
    private static final By FIRST_INVOICE =
            By.xpath(
                    "(//tr[contains(., 'RE-') and contains(., 'Nicht übertragen')])[1]"
                            + "//*[contains(@class, 'ui-chkbox-box')]");

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

    private void filter(String side) {
        new Select(person.element("side")).selectByVisibleText(side);
    }

    private void find(Paperwork paperwork, int documents) {
        person.go("/belege/liste.xhtml").enter("search", paperwork.name());
        person.see(choiceOfAll(documents));
    }

    private static String choiceOfAll(int documents) {
        return documents == 1
                ? "Den gefilterten Beleg auswählen"
                : "Alle " + documents + " gefilterten auswählen";
    }

    private void chooseAll(int documents) {
        person.clickText(choiceOfAll(documents));
        person.see((documents == 1 ? "1 Beleg" : documents + " Belege") + " ausgewählt");
        look();
    }

    private void look() {
        person.click("actions_button").still().clickText("Zu Sevdesk übertragen");
        seeTheMenuClosed();
    }

    private void seeTheMenuClosed() {
        await().ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(person.driver().findElements(By.className("ui-menu")))
                                        .isNotEmpty()
                                        .noneMatch(WebElement::isDisplayed));
    }

    private void seeTheFirstPercentWhole() {
        await().ignoreExceptions()
                .untilAsserted(
                        () -> {
                            Rectangle bar = person.element("bar").getRect();
                            WebElement number =
                                    person.driver()
                                            .findElement(By.className("ui-progressbar-label"));
                            assertThat(number.getText()).matches("[1-9]\\d? %");
                            assertThat(number.getRect().x).isGreaterThanOrEqualTo(bar.x);
                        });
    }

    private void awaitJob(String state) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(person.text("jobState")).isEqualTo(state));
    }

    private List<String> vouchers(List<Paperwork.Filed> invoices) {
        List<String> numbers = invoices.stream().map(Paperwork.Filed::number).toList();
        return sevdesk.ledger().path("vouchers").findValuesAsText("number").stream()
                .filter(numbers::contains)
                .toList();
    }

    @Test
    void existing_documents_are_chosen_and_transferred_as_the_manual_says() {
        // 1. Navigiere zu den Belegen in der 123Hundeschule-Anwendung.
        person.clickText("Belege").picture("belege");
        // 2. Filtere nach Einnahmen, um nur die relevanten Belege anzuzeigen.
        filter("Einnahmen");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(person.text("table")).doesNotContain("AU-"));
        // 3. Überprüfe den Übertragungsstatus in der Spalte „Sevdesk“.
        assertThat(person.text("table_head")).contains("Sevdesk");
        person.see("Nicht übertragen").picture("belege-einnahmen");
        // 4. Wähle die noch nicht übertragenen Belege aus.
        person.driver().findElement(FIRST_INVOICE).click();
        person.see("1 Beleg ausgewählt");
        // 5. Starte die Übertragung, indem du unter „Aktionen“ die Option „Zu Sevdesk übertragen“
        // auswählst.
        person.click("actions_button").still().picture("belege-aktionen");
        person.clickText("Zu Sevdesk übertragen");
        seeTheMenuClosed();
        person.see("1 Beleg wird übertragen").picture("belege-vorschau");
        assertThat(Barriers.before(person)).isEmpty();
        person.clickText("Übertragung starten").see("Die Übertragung läuft im Hintergrund.");
        // 6. Warte auf die Übertragung.
        person.see("1 von 1 übertragen");
        awaitJob("Abgeschlossen");
        person.picture("belege-uebertragen");

        assertThat(Barriers.before(person)).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void all_documents_behind_the_filter_are_chosen_stopped_and_gone_on_with() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        List<Paperwork.Filed> invoices = paperwork.oldInvoices(30);
        sevdesk.slowDown("getVouchers", 99, 2000);
        sevdesk.slowDown("saveVoucher", 999, 500);

        find(paperwork, 30);
        filter("Einnahmen");
        person.see("30 Belege, zusammen 3.570,00 €");
        chooseAll(30);
        person.see("30 Belege werden übertragen, zusammen 3.570,00 €");
        person.clickText("Übertragung starten").see("Läuft");
        person.see("zuerst wird verglichen, was schon in Sevdesk liegt");
        seeTheFirstPercentWhole();
        person.see("Der erste Beleg ist angekommen, die übrigen folgen.").picture("belege-laeuft");
        person.clickText("Anhalten");
        awaitJob("Angehalten");
        assertThat(vouchers(invoices)).hasSizeLessThan(30);

        sevdesk.behave();
        person.clickText("Fortsetzen");
        awaitJob("Abgeschlossen");
        assertThat(vouchers(invoices)).hasSize(30).doesNotHaveDuplicates();
        person.see("30 von 30 übertragen").see("0 übersprungen");

        find(paperwork, 30);
        chooseAll(30);
        person.see("Kein Beleg wird übertragen");
        person.see("30 Belege sind schon in Sevdesk oder auf dem Weg dorthin");
        assertThat(person.element("startTransfer").isEnabled()).isFalse();
    }

    @Test
    void failed_ones_are_listed_with_their_cause_and_go_over_with_one_click() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        List<Paperwork.Filed> invoices = paperwork.oldInvoices(3);
        sevdesk.order("saveVoucher", "ERROR_IN_200", 2);

        find(paperwork, 3);
        chooseAll(3);
        person.clickText("Übertragung starten").see("1 von 3 übertragen").see("2 fehlgeschlagen");
        awaitJob("Abgeschlossen");
        assertThat(person.driver().findElements(By.cssSelector(".failures li")))
                .hasSize(2)
                .extracting(WebElement::getText)
                .allMatch(line -> line.contains("Sevdesk hat den Beleg abgelehnt."))
                .allMatch(line -> line.contains("Sevdesk meldet:"));
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("belege-fehlgeschlagen");
        person.clickText("Erneut übertragen").see("2 von 2 übertragen");

        assertThat(vouchers(invoices)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void documents_refused_alike_stand_still_until_one_of_them_has_tried_and_arrived() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        List<Paperwork.Filed> invoices = paperwork.oldInvoices(6);
        sevdesk.order("saveVoucher", "ERROR_IN_200", 99);

        find(paperwork, 6);
        chooseAll(6);
        person.clickText("Übertragung starten").see("Sevdesk lehnt Belege ab");
        person.see("3 Belege warten.").see("Sevdesk meldet dazu:");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("belege-abgelehnt");

        sevdesk.behave();
        person.clickText("Mit einem Beleg versuchen").see("Ein Beleg wird jetzt versucht.");
        person.see("6 von 6 übertragen");
        awaitJob("Abgeschlossen");
        assertThat(vouchers(invoices)).hasSize(6).doesNotHaveDuplicates();
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void what_somebody_typed_in_by_hand_is_decided_by_a_person() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        List<Paperwork.Filed> invoices = paperwork.oldInvoices(2);
        for (Paperwork.Filed invoice : invoices) {
            sevdesk.enter(
                    "vouchers",
                    """
                    [{"number":"Rechnung %s","day":"2026-03-02","gross":119.00,"name":"I. %s"}]"""
                            .formatted(invoice.number(), paperwork.name()));
        }

        find(paperwork, 2);
        chooseAll(2);
        person.clickText("Übertragung starten").see("0 fehlgeschlagen").see("2 zu entscheiden");
        person.see("Der Beleg ist vielleicht schon in Sevdesk vorhanden.");
        person.driver().findElement(By.linkText(invoices.get(0).number())).click();
        person.see("Ist das derselbe Beleg?");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("beleg-vorschlag");
        person.clickText("Mit diesem Beleg verknüpfen")
                .clickText("Ja, trotzdem verknüpfen")
                .see("Der Beleg ist mit dem Eintrag in Sevdesk verbunden.");
        assertThat(person.text("sevdeskState")).isEqualTo("Übertragen");
        person.go("/rechnungen/details.xhtml?id=" + invoices.get(1).id());
        person.clickText("Trotzdem neu übertragen").see("In Sevdesk ansehen");

        assertThat(vouchers(invoices)).containsExactly(invoices.get(1).number());
    }

    @Test
    void what_waits_for_a_decision_is_called_so_wherever_it_is_shown() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        Paperwork.Filed invoice = paperwork.oldInvoices(1).get(0);
        sevdesk.enter(
                "vouchers",
                """
                [{"number":"%s","day":"2026-03-02","gross":99.00,"name":"Ida %s"}]"""
                        .formatted(invoice.number(), paperwork.name()));
        find(paperwork, 1);
        chooseAll(1);
        person.clickText("Übertragung starten").see("0 fehlgeschlagen").see("1 zu entscheiden");
        awaitJob("Abgeschlossen");
        assertThat(person.text("table")).contains("Zu entscheiden").doesNotContain("Fehlgeschl");
        person.picture("belege-zu-entscheiden");

        find(paperwork, 1);
        chooseAll(1);
        person.see("Kein Beleg wird übertragen")
                .see("1 Beleg liegt vielleicht schon in Sevdesk und bleibt hier");
        new Select(person.go("/belege/liste.xhtml").element("mark"))
                .selectByVisibleText("Zu entscheiden");
        person.enter("search", paperwork.name()).see(invoice.number());

        person.go("/index.xhtml").see("musst du entscheiden, ob er schon in Sevdesk liegt.");
        assertThat(Barriers.before(person)).isEmpty();
        person.picture("start-zu-entscheiden");
        person.clickText("Ansehen und entscheiden").see("Zu entscheiden");
        person.go("/rechnungen/details.xhtml?id=" + invoice.id());
        assertThat(person.text("sevdeskState")).isEqualTo("Zu entscheiden");
        assertThat(person.complaints()).isEmpty();

        JsonNode sevdesk =
                Api.as(Browser.OWNER).get("/api/invoices/" + invoice.id()).path("sevdesk");
        assertThat(sevdesk.path("status").asText()).as("for those outside").isEqualTo("FAILED");
        assertThat(sevdesk.path("standing").asText()).isEqualTo("TO_DECIDE");
        assertThat(found("FAILED", invoice)).isTrue();
        assertThat(found("TO_DECIDE", invoice)).isTrue();
    }

    private static boolean found(String status, Paperwork.Filed invoice) {
        return Api.as(Browser.OWNER)
                .get("/api/invoices?sevdesk=" + status + "&limit=100")
                .path("items")
                .findValuesAsText("number")
                .contains(invoice.number());
    }

    @Test
    void expenses_are_not_offered_and_the_screen_says_so() {
        person.go("/belege/liste.xhtml");
        filter("Ausgaben");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(person.text("table")).doesNotContain("RE-"));
        assertThat(person.text("table")).contains("Wird nicht übertragen");
        assertThat(person.driver().findElements(By.cssSelector(".select .ui-chkbox-box")))
                .hasSizeGreaterThan(1)
                .filteredOn(box -> !box.getDomAttribute("class").contains("ui-state-disabled"))
                .as("boxes that can be chosen, but for the one of the heading")
                .hasSizeLessThan(2);

        person.click("selectAll");
        look();
        person.see("Kein Beleg wird übertragen")
                .see("Ausgaben werden nicht übertragen, nur Einnahmen.");
        assertThat(person.element("startTransfer").isEnabled()).isFalse();
    }

    @Test
    void a_notice_says_that_the_extension_is_not_ready() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        paperwork.oldInvoices(1);
        Api.as(Browser.OWNER).ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");

        find(paperwork, 1);
        chooseAll(1);
        person.see("Die Sevdesk-Erweiterung ist nicht aktiv");
        assertThat(person.element("startTransfer").isEnabled()).isFalse();
        person.clickText("Zur Sevdesk-Konfiguration").see("Erweiterungen");
    }

    @Test
    void without_a_choice_it_asks_for_one() {
        person.go("/belege/liste.xhtml");
        look();
        person.see("Bitte wähle zuerst Belege aus.");
    }
}
