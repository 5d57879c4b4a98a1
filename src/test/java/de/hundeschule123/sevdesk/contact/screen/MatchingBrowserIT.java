package de.hundeschule123.sevdesk.contact.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The manual's chapters "Kunden zuordnen" and "Kundenabgleich", followed word for word. */
class MatchingBrowserIT {

    /** The account of the demo school from its first start on. */
    private static final String TOKEN =
            System.getProperty("demo.token", "a1b2c3d4e5f60718293a4b5c6d7e8f90");

    /** Letters only, so that no run meets the names of another. */
    private final String unique = unique();

    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser browser;

    @BeforeEach
    void open() {
        Api.as(Browser.OWNER).connect(TOKEN);
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        sevdesk.behave();
        browser.close();
    }

    private static String unique() {
        StringBuilder name = new StringBuilder();
        ThreadLocalRandom.current().ints(8, 'a', 'z' + 1).forEach(name::appendCodePoint);
        return name.toString();
    }

    private void customer(String first, String last) {
        customer("M-" + unique, first, last);
    }

    private static void customer(String number, String first, String last) {
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/" + number,
                        "{\"firstName\":\"%s\",\"lastName\":\"%s\"}".formatted(first, last));
    }

    private void contact(String number, String first, String last) {
        contact(number, first, last, number + "@post.example");
    }

    private void contact(String number, String first, String last, String email) {
        sevdesk.enter(
                "contacts",
                """
                [{"surename":"%s","familyname":"%s","customerNumber":"%s",
                  "communicationWays":[{"type":"EMAIL","value":"%s"}]}]"""
                        .formatted(first, last, number, email));
    }

    private void matchCustomers() {
        // 1. Bleibe in der Sevdesk-Konfiguration.
        browser.clickText("Einstellungen")
                .clickText("Erweiterungen")
                .clickText("Konfigurieren")
                // 2. Klicke auf die Aktion „Sevdesk Kunden zuordnen“.
                .clickText("Sevdesk Kunden zuordnen")
                // 3. Bestätige den Dialog mit „Ja, Kunden zuordnen“.
                .clickText("Ja, Kunden zuordnen")
                .see("Abgeschlossen am");
    }

    @Test
    void the_three_steps_of_the_manual_put_the_sevdesk_number_into_the_profile() {
        customer("Jörg", "Mü" + unique);
        contact("9" + unique, "Joerg", "Mue" + unique);

        browser.signIn(Browser.OWNER);
        matchCustomers();

        // Tipp: … findest du die Sevdesk-Kundennummer in den Kunden-Details unter dem Profil-Tab.
        browser.go("/kunden/liste.xhtml").enter("search", unique).see("9" + unique);
        browser.clickText("Jörg Mü" + unique).see("Sevdesk-Kundennummer");
        assertThat(browser.text("sevdeskNumber")).isEqualTo("9" + unique);
        assertThat(browser.text("sevdeskHistory")).contains("durch die Kundenzuordnung");
        assertThat(browser.attribute("sevdeskLink", "href")).contains("/crm/detail/id/");
        browser.picture("customer-profile");
    }

    @Test
    void a_number_is_entered_by_hand_after_a_look_at_the_name_and_removed_again() {
        customer("Eva", "Kern" + unique);
        contact("8" + unique, "Evelyn", "Anders" + unique);

        browser.signIn(Browser.OWNER);
        browser.go("/kunden/liste.xhtml").enter("search", unique);
        browser.clickText("Eva Kern" + unique)
                .clickText("Sevdesk-Kundennummer eintragen")
                .type("number", "0" + unique)
                .clickText("In Sevdesk nachsehen")
                .see("In Sevdesk gibt es keinen Kontakt mit der Kundennummer 0" + unique)
                .type("number", "8" + unique)
                .clickText("In Sevdesk nachsehen")
                .see("Evelyn Anders" + unique)
                .clickText("Ja, diesen Kontakt zuordnen")
                .see("Zuordnung entfernen");
        assertThat(browser.text("sevdeskNumber")).isEqualTo("8" + unique);
        assertThat(browser.text("sevdeskHistory")).contains("von Hand");

        browser.clickText("Zuordnung entfernen")
                .clickText("Ja, Zuordnung entfernen")
                .see("Dieser Kunde ist noch keinem Kontakt in Sevdesk zugeordnet");
    }

    @Test
    void a_likely_pair_is_assigned_by_one_click() {
        customer("Petra", "Aaa" + unique);
        contact("7" + unique, "Aaa" + unique, "Petra");

        browser.signIn(Browser.OWNER);
        matchCustomers();
        browser.clickText("Vorschläge")
                .see("Aaa" + unique + " Petra")
                .see("anders auf Vorname, Nachname oder Firma verteilt")
                .clickText("Zuordnen")
                .see("ist jetzt dem Kontakt");
        browser.picture("matching-proposals");
    }

    @Test
    void two_contacts_of_one_name_stand_side_by_side_for_a_person_to_choose() {
        customer("Ina", "Zwei" + unique);
        contact("5" + unique, "Ina", "Zwei" + unique, "ina@hier.example");
        contact("6" + unique, "Ina", "Zwei" + unique, "ina@dort.example");

        browser.signIn(Browser.OWNER);
        matchCustomers();
        browser.clickText("Mehrere möglich")
                .see("ina@hier.example")
                .see("ina@dort.example")
                .picture("matching-ambiguous");
        assertThat(Barriers.before(browser)).isEmpty();
        browser.driver()
                .findElement(By.cssSelector("button[aria-label*='6" + unique + "']"))
                .click();
        browser.see("Ina Zwei" + unique + " ist jetzt dem Kontakt");

        browser.go("/kunden/liste.xhtml").enter("search", unique).see("6" + unique);
    }

    @Test
    void each_group_of_the_result_opens_as_a_list_that_says_what_to_do() {
        browser.signIn(Browser.OWNER);
        matchCustomers();

        browser.clickText("Zugeordnet").see("Stimmt einer nicht, öffne den Kunden");
        browser.clickText("Bereits zugeordnet (übersprungen)").see("hatten ihren Kontakt schon");
        browser.clickText("Vorschläge").see("Prüfe den Grund und klicke auf „Zuordnen“");
        browser.clickText("Mehrere möglich").see("Vergleiche E-Mail und Adresse");
        browser.clickText("Ohne Gegenstück").see("werden bei der ersten Rechnung neu");
        assertThat(Barriers.before(browser)).isEmpty();
        browser.clickText("Liste schließen");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_contact_of_another_customer_is_refused_and_the_list_tells_linked_from_not_linked() {
        customer("M-" + unique + "1", "Eva", "Erste" + unique);
        customer("M-" + unique + "2", "Udo", "Zweiter" + unique);
        contact("4" + unique, "E.", "Anders" + unique);

        browser.signIn(Browser.OWNER);
        enterNumber("Eva Erste" + unique);
        browser.clickText("Ja, diesen Kontakt zuordnen").see("Zuordnung entfernen");
        enterNumber("Udo Zweiter" + unique);
        browser.see("Dieser Kontakt gehört schon zum Kunden Eva Erste" + unique);
        assertThat(Barriers.before(browser)).isEmpty();

        browser.go("/kunden/liste.xhtml").enter("search", unique).see("Udo").see("Eva");
        assertThat(browser.text("table")).contains("4" + unique).contains("Nicht zugeordnet");
        show("Zugeordnet", "Eva Erste", "Udo Zweiter");
        show("Nicht zugeordnet", "Udo Zweiter", "Eva Erste");
    }

    private void enterNumber(String customer) {
        browser.go("/kunden/liste.xhtml").enter("search", unique);
        browser.clickText(customer)
                .clickText("Sevdesk-Kundennummer eintragen")
                .type("number", "4" + unique)
                .clickText("In Sevdesk nachsehen");
    }

    private void show(String choice, String present, String absent) {
        new Select(browser.element("linked")).selectByVisibleText(choice);
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(browser.text("table"))
                                        .contains(present + unique)
                                        .doesNotContain(absent + unique));
    }

    @Test
    void a_running_matching_is_stopped_by_a_click_and_can_begin_again() {
        sevdesk.slowDown("getContacts", 99, 2000);
        browser.signIn(Browser.OWNER).go("/einstellungen/sevdesk.xhtml");
        browser.clickText("Sevdesk Kunden zuordnen").clickText("Ja, Kunden zuordnen");
        browser.see("Die Kontakte werden aus Sevdesk geholt");
        assertThat(Barriers.before(browser)).isEmpty();
        browser.clickText("Anhalten").see("Angehalten am").see("Starte die Zuordnung erneut");

        sevdesk.behave();
        matchCustomers();
    }
}
