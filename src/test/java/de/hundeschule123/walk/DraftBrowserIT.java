package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Work that is begun is never lost, and nothing becomes final that was not looked at. */
class DraftBrowserIT {

    private static final String NEW = "/rechnungen/bearbeiten.xhtml";

    @Test
    void a_draft_saves_itself_is_shown_as_it_will_be_and_is_asked_before_it_is_final() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go(NEW).enter("date", "heute").still();
            assertThat(person.location()).as("nothing is written yet").isEqualTo(NEW);

            person.type("text", "Welpenkurs, 8 Stunden").see("Gespeichert um");
            assertThat(person.location()).startsWith(NEW + "?entwurf=");
            person.go(person.location());
            assertThat(value(person, "text")).isEqualTo("Welpenkurs, 8 Stunden");
            person.click("commit").see("wähle einen Kunden").see("Einzelpreis in Euro");
            assertThat(person.driver().findElements(By.cssSelector("[aria-invalid=true]")))
                    .as("all at once")
                    .hasSize(2);
            await().until(() -> focused(person).equals("invoice:customer_input"));
            assertThat(Barriers.before(person)).isEmpty();

            person.click("addLine").type("rows:1:text", "Leine").enter("rows:1:price", "7,5");
            person.see("Gespeichert um");
            person.driver()
                    .findElements(By.cssSelector("[title='Position nach oben']"))
                    .get(1)
                    .click();
            person.still().see("Gespeichert um").go(person.location());
            assertThat(value(person, "rows:0:text")).as("moved, and saved so").isEqualTo("Leine");
            assertThat(value(person, "rows:1:text")).isEqualTo("Welpenkurs, 8 Stunden");
            person.driver().findElement(By.cssSelector("[title='Position entfernen']")).click();
            person.still();

            person.choose("customer", "K-1003", "K-1003").enter("price", "18750");
            await().until(() -> person.location().startsWith(NEW + "?id="));
            String id = person.location().replaceAll("\\D+", "");
            person.type("price", "12abc").see("bis auf: „12abc“ ist kein Betrag.");
            assertThat(value(person, "price")).isEqualTo("12abc");

            person.enter("price", "18750").click("commit").see("Bitte sieh noch einmal hin");
            person.see("18.750,00 €").see("Ja, festschreiben").still().picture("rechnung-frage");
            await().until(() -> focused(person).equals("invoice:commitNot"));
            assertThat(Barriers.before(person)).isEmpty();
            assertThat(preview(person, id)).startsWith("%PDF");
            person.onPhone().still().picture("rechnung-frage-360");
            person.onDesk().still().clickText("Noch nicht");
            awaitFocusBack(person);
            person.enter("price", "119").still();
            person.click("commit").see("119,00 €").seeNothingOf("Bitte sieh noch einmal hin");
            person.clickText("Ja, festschreiben").see("ist festgeschrieben.");
            assertThat(invoice(id).path("gross").asText()).isEqualTo("119.00");
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** As the link of the page asks for it, in the person's own session. */
    private static String preview(Browser person, String id) {
        return String.valueOf(
                person.driver()
                        .executeAsyncScript(
                                """
                                const done = arguments[arguments.length - 1];
                                fetch('/rechnungen/vorschau?id=' + arguments[0])
                                    .then(answer => answer.text())
                                    .then(text => done(text.slice(0, 8)), failed => done(String(failed)));""",
                                id));
    }

    @Test
    void a_session_that_ran_out_gives_everything_back_to_the_person_who_wrote_it() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.STAFF).go("/kunden/neu.xhtml").type("lastName", "Ohlsen");
            person.type("city", "Husum").driver().manage().deleteAllCookies();
            person.click("add").see("Deine Sitzung ist abgelaufen").picture("sitzung-abgelaufen");
            assertThat(Barriers.before(person)).isEmpty();
            person.clickText("Neu anmelden").see("E-Mail-Adresse");
            enter(person, Browser.STAFF);
            person.see("Deine Eingaben sind wieder da.");
            assertThat(value(person, "lastName")).isEqualTo("Ohlsen");
            assertThat(value(person, "city")).isEqualTo("Husum");

            person.driver().manage().deleteAllCookies();
            person.click("add").see("Deine Sitzung ist abgelaufen").clickText("Neu anmelden");
            enter(person, Browser.SMALL_BUSINESS_OWNER);
            person.see("Neuer Kunde");
            assertThat(value(person, "lastName")).as("of somebody else").isEmpty();
            // The page can be read before its script has thrown away what is not this person's.
            await().until(
                            () ->
                                    person.driver()
                                                    .executeScript(
                                                            "return sessionStorage.getItem('kept')")
                                            == null);

            person.go(NEW).choose("customer", "K-1001", "K-1001").type("text", "Stunde im Park");
            person.driver().manage().deleteAllCookies();
            person.see("Deine Sitzung ist abgelaufen").clickText("Neu anmelden");
            enter(person, Browser.SMALL_BUSINESS_OWNER);
            await().until(() -> person.location().startsWith(NEW + "?entwurf="));
            person.still();
            assertThat(value(person, "text")).isEqualTo("Stunde im Park");
            person.click("discard").see("Ja, Entwurf löschen");
            await().until(() -> focused(person).endsWith(":no"));
            person.clickText("Ja, Entwurf löschen").see("ist gelöscht");
        }
    }

    private static void enter(Browser person, String who) {
        person.type("email", who).type("password", Browser.PASSWORD).click("enter");
    }

    @Test
    void a_server_that_does_not_answer_is_told_and_what_is_unsaved_is_not_left_unasked() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go(NEW).type("text", "Unterwegs");
            person.see("Gespeichert um");
            network(person, true);
            person.type("text", "Unterwegs im Funkloch").see("Keine Verbindung – wird erneut");
            person.element("quantity").sendKeys("2", Keys.TAB);
            person.see("Keine Verbindung zum Server.").picture("keine-verbindung");
            assertThat(person.element("save").isEnabled()).isTrue();
            person.seeNothingOf("Einen Moment");

            person.driver().findElement(By.linkText("Kunden")).click();
            person.see("Noch nicht gespeichert").see("Seite verlassen").clickText("Hier bleiben");
            assertThat(value(person, "text")).isEqualTo("Unterwegs im Funkloch");
            network(person, false);
            person.see("Gespeichert um").clickText("Kunden").see("Neuer Kunde");

            person.clickText("Neuer Kunde").see("Nachname").type("lastName", "Halb");
            person.driver().findElement(By.linkText("Rechnungen")).click();
            person.see("Seite verlassen").clickText("Seite verlassen").see("Neue Rechnung");
            person.clickText("Neue Rechnung").see("Angefangene Rechnungen");
        }
    }

    /** Answers of the pages of invoices arrive no more, or do again. */
    private static void network(Browser person, boolean away) {
        person.driver().executeCdpCommand("Network.enable", Map.of());
        person.driver()
                .executeCdpCommand(
                        "Network.setBlockedURLs",
                        Map.of("urls", away ? List.of("*/rechnungen/*") : List.of()));
    }

    @Test
    void a_missing_address_leads_to_the_customer_and_back_to_the_draft() {
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/K-OHNE",
                        "{\"lastName\":\"Ohneweg\",\"firstName\":\"Ina\"}");
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go(NEW).choose("customer", "K-OHNE", "K-OHNE");
            person.type("text", "Kurs").enter("price", "10").click("commit");
            person.see("fehlt die Anschrift").clickText("Anschrift beim Kunden ergänzen");
            person.see("Zurück zum Entwurf der Rechnung").click("edit").type("street", "Weg 1");
            person.type("zip", "10115").type("city", "Berlin").click("save").see("gespeichert");
            person.clickText("Zurück zum Entwurf der Rechnung").see("Rechnungsentwurf");
            assertThat(value(person, "price")).isEqualTo("10,00");
            person.click("commit").see("Ja, festschreiben").still().clickText("Noch nicht");
            awaitFocusBack(person);
            person.click("discard").clickText("Ja, Entwurf löschen").see("ist gelöscht");
        }
    }

    private static JsonNode invoice(String id) {
        return Api.as(Browser.OWNER).get("/api/invoices/" + id);
    }

    private static String focused(Browser person) {
        return person.driver().switchTo().activeElement().getDomAttribute("id");
    }

    /**
     * A dialog gives the focus back a moment after it has gone, and takes it from whoever types
     * faster than a person can.
     */
    private static void awaitFocusBack(Browser person) {
        await().until(() -> "invoice:commit".equals(focused(person)));
    }

    private static String value(Browser person, String field) {
        return person.value(field);
    }
}
