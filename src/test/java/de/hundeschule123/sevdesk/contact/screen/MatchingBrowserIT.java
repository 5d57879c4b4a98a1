package de.hundeschule123.sevdesk.contact.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manual's chapters "Kunden zuordnen" and "Kundenabgleich", followed word for word. */
class MatchingBrowserIT {

    /** The account of the demo school from its first start on. */
    private static final String TOKEN =
            System.getProperty("demo.token", "a1b2c3d4e5f60718293a4b5c6d7e8f90");

    /** Letters only, so that no run meets the names of another. */
    private final String unique = unique();

    private Browser browser;

    @BeforeEach
    void open() {
        Api.as(Browser.OWNER).connect(TOKEN);
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static String unique() {
        StringBuilder name = new StringBuilder();
        ThreadLocalRandom.current().ints(8, 'a', 'z' + 1).forEach(name::appendCodePoint);
        return name.toString();
    }

    private void customer(String first, String last) {
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/M-" + unique,
                        "{\"firstName\":\"%s\",\"lastName\":\"%s\"}".formatted(first, last));
    }

    private static void contact(String number, String first, String last) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox() + "/Contact"))
                        .header("Authorization", TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"surename":"%s","familyname":"%s","customerNumber":"%s",
                                         "category":{"id":3,"objectName":"Category"}}"""
                                                .formatted(first, last, number)))
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static String sandbox() {
        String running = System.getProperty("sandbox.url");
        return running != null ? running : RunningApplication.get().sandbox().apiUrl();
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
    void the_three_steps_of_the_manual_put_the_sevdesk_number_into_the_profile() throws Exception {
        customer("Jörg", "Mü" + unique);
        contact("9" + unique, "Joerg", "Mue" + unique);

        browser.signIn(Browser.OWNER);
        matchCustomers();

        // Tipp: … findest du die Sevdesk-Kundennummer in den Kunden-Details unter dem Profil-Tab.
        browser.go("/kunden/liste.xhtml").enter("search", unique).see("9" + unique);
        browser.clickText("Jörg Mü" + unique).see("Sevdesk-Kundennummer");
        assertThat(browser.text("sevdeskNumber")).isEqualTo("9" + unique);
        assertThat(browser.text("sevdeskHistory")).contains("durch die Kundenzuordnung");
        assertThat(browser.element("sevdeskLink").getDomAttribute("href"))
                .contains("/crm/detail/id/");
        browser.picture("customer-profile");
    }

    @Test
    void a_number_is_entered_by_hand_after_a_look_at_the_name_and_removed_again() throws Exception {
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
                .clickText("Ja")
                .see("Dieser Kunde ist noch keinem Kontakt in Sevdesk zugeordnet");
    }

    @Test
    void a_likely_pair_is_assigned_by_one_click() throws Exception {
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
}
