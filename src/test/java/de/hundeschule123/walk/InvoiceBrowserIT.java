package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The main job: write an invoice, press "Festschreiben", find it in sevdesk. */
class InvoiceBrowserIT {

    private static final String TWO_VERSIONS = "Es gibt zwei Fassungen dieses Entwurfs";
    private static final String CHANGED = "Jemand anders hat das gerade geändert";

    @Test
    void a_committed_invoice_arrives_in_sevdesk_while_one_looks_on() {
        Api.as(Browser.OWNER).connect("a1b2c3d4e5f60718293a4b5c6d7e8f90");

        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).picture("start");
            person.clickText("Rechnungen").picture("rechnungen");
            person.clickText("Neue Rechnung");
            person.choose("customer", "K-1003", "K-1003");
            person.picture("rechnung-kunde");
            person.enter("text", "Welpenkurs, 8 Stunden");
            person.enter("quantity", "1");
            person.enter("price", "119,00");
            person.see("119,00 €").see("19,00 €").picture("rechnung-neu");
            person.click("commit").clickText("Ja, festschreiben");
            person.see("RE-2026-").see("Übertragen").picture("rechnung-uebertragen");

            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void two_who_write_in_one_draft_are_shown_both_versions_and_neither_is_lost() {
        String draft = draft();
        String page = "/rechnungen/bearbeiten.xhtml?id=" + draft;

        try (Browser anna = Browser.open();
                Browser ben = Browser.open()) {
            anna.signIn(Browser.OWNER).go(page);
            ben.signIn(Browser.STAFF).go(page);
            ben.enter("text", "Welpenkurs am Samstag");
            ben.click("save").see("Der Entwurf ist gespeichert.");

            anna.enter("price", "99,00");
            anna.click("commit").see(TWO_VERSIONS).see("Fassung von Timo Jäger");
            assertThat(Barriers.before(anna)).isEmpty();
            anna.picture("rechnung-zwei-fassungen");
            anna.clickText("Später entscheiden").click("discard");
            anna.clickText("Ja, Entwurf löschen").see(TWO_VERSIONS);
            assertThat(status(draft)).isEqualTo("DRAFT");
            assertThat(value(anna, "price")).isEqualTo("99,00");

            anna.driver().findElement(By.cssSelector("dialog[open] input[value=theirs]")).click();
            anna.clickText("Auswahl speichern").see("Rechnungsentwurf");
            anna.still();
            await().until(() -> value(anna, "text").equals("Welpenkurs am Samstag"));
            assertThat(value(anna, "price")).isEqualTo("119,00");

            anna.click("commit").clickText("Ja, festschreiben").see("ist festgeschrieben.");
            ben.enter("price", "109,00").see("ist inzwischen festgeschrieben");
            ben.clickText("Als neuen Entwurf behalten").see("Gespeichert um");
            assertThat(status(draft)).isEqualTo("COMMITTED");
            assertThat(shown(ben).path("status").asText()).isEqualTo("DRAFT");
            assertThat(shown(ben).path("gross").asText()).isEqualTo("109.00");
        }
    }

    private static String draft() {
        return Api.as(Browser.OWNER)
                .ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"2026-11-02","lines":[{"text":"Welpenkurs",
                         "quantity":"1","unitPrice":"119.00","vatRate":19}]}"""
                                .formatted(Paperwork.ofNewCustomer().customer()))
                .path("id")
                .asText();
    }

    private static String status(String invoice) {
        return Api.as(Browser.OWNER).get("/api/invoices/" + invoice).path("status").asText();
    }

    @Test
    void a_customer_that_somebody_else_has_changed_is_not_overwritten() {
        Paperwork ida = Paperwork.ofNewCustomer();

        try (Browser anna = Browser.open();
                Browser ben = Browser.open()) {
            anna.signIn(Browser.OWNER);
            open(anna, ida);
            anna.click("edit");
            ben.signIn(Browser.STAFF);
            open(ben, ida);
            ben.click("edit").enter("street", "Neue Straße 1");
            ben.click("save").see("Die Änderungen sind gespeichert.");

            anna.enter("email", "ida@neu.example");
            anna.click("save").see(CHANGED).picture("kunde-inzwischen-geaendert");

            assertThat(anna.value("email")).isEqualTo("ida@neu.example");
            anna.click("cancel").see("Neue Straße 1");
            anna.click("edit").enter("email", "ida@neu.example");
            anna.click("save").see("Die Änderungen sind gespeichert.");
            JsonNode kept = Api.as(Browser.OWNER).get("/api/customers/" + ida.customer());
            assertThat(kept.path("street").asText()).isEqualTo("Neue Straße 1");
            assertThat(kept.path("email").asText()).isEqualTo("ida@neu.example");
        }
    }

    private static void open(Browser person, Paperwork customer) {
        person.go("/kunden/liste.xhtml").enter("search", customer.name());
        person.see("Ida " + customer.name()).clickText("Ida " + customer.name());
        person.see(customer.customer());
    }

    @Test
    void a_country_that_sevdesk_does_not_have_is_said_on_the_page_of_the_customer() {
        Api.as(Browser.OWNER).connect("a1b2c3d4e5f60718293a4b5c6d7e8f90");
        Paperwork ida = Paperwork.ofNewCustomer();
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/" + ida.customer(),
                        """
                        {"firstName":"Ida","lastName":"%s","street":"Weg 1","zip":"1",
                         "city":"Rothera","country":"AQ"}"""
                                .formatted(ida.name()));
        String invoice = ida.invoice().id();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                Api.as(Browser.OWNER)
                                        .get("/api/invoices/" + invoice)
                                        .path("sevdesk")
                                        .path("status")
                                        .asText()
                                        .equals("TRANSFERRED"));

        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER);
            open(person, ida);
            person.see("Anschrift: Sevdesk hat dieses Land nicht").picture("kunde-ohne-land");
            person.seeNothingOf("mit der nächsten Rechnung nach Sevdesk");
            person.click("edit").enter("email", "ida@neu.example");
            person.click("save").see("Die Änderungen sind gespeichert.");
            open(person, ida);
            person.see("mit der nächsten Rechnung nach Sevdesk");
            person.click("removeLink")
                    .clickText("Ja, Zuordnung entfernen")
                    .see("Die Zuordnung ist entfernt.");
        }
    }

    @Test
    void an_invoice_over_nothing_says_that_there_is_nothing_to_book() {
        String free =
                Api.as(Browser.OWNER)
                        .ok(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"%s","date":"2026-11-02","lines":[
                                 {"text":"Schnupperstunde\\nim Park","quantity":"1",
                                  "unitPrice":"0.00","vatRate":19}]}"""
                                        .formatted(Paperwork.ofNewCustomer().customer()))
                        .path("id")
                        .asText();
        Api.as(Browser.OWNER).connect("a1b2c3d4e5f60718293a4b5c6d7e8f90");
        Api.as(Browser.OWNER).ok("POST", "/api/invoices/" + free + "/commit", null);

        JsonNode sevdesk = Api.as(Browser.OWNER).get("/api/invoices/" + free).path("sevdesk");
        assertThat(sevdesk.path("status").asText()).isEqualTo("NONE");
        assertThat(sevdesk.path("error").asText()).contains("0,00 €");
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/details.xhtml?id=" + free);
            person.see("Nicht übertragen").see("nichts zu buchen").picture("rechnung-null");
            assertThat(person.text()).contains("Schnupperstunde\nim Park");
        }
    }

    @Test
    void a_price_with_a_point_is_shown_and_committed_as_it_was_meant() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003");
            person.enter("date", "2.11.26").enter("serviceFrom", "2026-11-01");
            person.type("text", "Welpenkurs\n8 Stunden");
            person.enter("quantity", "1.5").enter("price", "119.00");

            assertThat(value(person, "date")).isEqualTo("02.11.2026");
            assertThat(value(person, "serviceFrom")).isEqualTo("01.11.2026");
            assertThat(value(person, "quantity")).isEqualTo("1,5");
            assertThat(value(person, "price")).isEqualTo("119,00");
            person.see("178,50 €").picture("rechnung-zahlen");

            person.click("save").see("Der Entwurf ist gespeichert.");
            assertThat(value(person, "text")).isEqualTo("Welpenkurs\n8 Stunden");
            person.click("commit").clickText("Ja, festschreiben").see("ist festgeschrieben.");

            JsonNode invoice = shown(person);
            assertThat(invoice.path("gross").asText()).isEqualTo("178.50");
            assertThat(invoice.path("date").asText()).isEqualTo("2026-11-02");
            assertThat(invoice.path("serviceDate").asText()).isEqualTo("2026-11-01");
            assertThat(invoice.path("lines").path(0).path("unitPrice").asText())
                    .isEqualTo("119.00");
            assertThat(invoice.path("lines").path(0).path("quantity").asText()).isEqualTo("1.5");
            assertThat(invoice.path("lines").path(0).path("text").asText())
                    .isEqualTo("Welpenkurs\n8 Stunden");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_not_wholly_understood_is_marked_kept_and_never_saved() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003").type("text", "Welpenkurs");

            person.enter("price", "1.234").see("Meinst du 1.234,00 € oder 1,23 €?");
            assertMarked(person, "price", "1.234");
            person.picture("rechnung-nachfrage");
            person.enter("price", "12abc").see("„12abc“ ist kein Betrag.");
            assertMarked(person, "price", "12abc");
            person.enter("quantity", "1 000").see("„1 000“ enthält ein Leerzeichen.");
            assertMarked(person, "quantity", "1 000");
            for (String day : new String[] {"date", "serviceFrom", "serviceTo", "due"}) {
                person.enter(day, "31.02.2026");
                assertMarked(person, day, "31.02.2026");
            }
            for (String lookalike : List.of("1.1.0009", "1.1.009", "1.1.26 bis 31.1.26")) {
                person.enter("serviceTo", lookalike).see("„" + lookalike + "“");
                assertMarked(person, "serviceTo", lookalike);
            }
            person.enter("serviceTo", "31.02.2026");
            person.enter("due", "01.11.1999").see("Jahre 2000 bis 2099");

            person.click("save").see("„12abc“ ist kein Betrag.").see("„1 000“ enthält");
            person.see("Den Tag „31.02.2026“ gibt es nicht.").see("Jahre 2000 bis 2099");
            assertMarked(person, "price", "12abc");
            assertMarked(person, "date", "31.02.2026");
            assertThat(person.location()).doesNotContain("id=");
            person.picture("rechnung-marken");
            person.click("commit").see("„12abc“ ist kein Betrag.");
            await().until(() -> focused(person).equals("invoice:date"));
            assertThat(person.location()).startsWith("/rechnungen/bearbeiten.xhtml");

            for (String list : new String[] {"/belege/liste.xhtml", "/rechnungen/liste.xhtml"}) {
                person.go(list).enter("from", "29.02.2027").see("gibt es nicht");
                assertMarked(person, "from", "29.02.2027");
                person.enter("from", "1.1.26");
                assertThat(value(person, "from")).isEqualTo("01.01.2026");
                person.type("search", "a ".repeat(11)).see("höchstens 10 Wörtern");
            }
            person.picture("liste-suche");

            person.go("/belege/ausgabe.xhtml").enter("amount", "1.234,56 €");
            assertThat(value(person, "amount")).isEqualTo("1.234,56");
            person.enter("amount", "1,234").see("Meinst du 1.234,00 € oder 1,23 €?");
            person.type("date", "31.02.2026").click("file-it").see("gibt es nicht");
            assertMarked(person, "amount", "1,234");
            assertMarked(person, "date", "31.02.2026");
            person.picture("ausgabe-marken");
            person.element("date").sendKeys(Keys.ARROW_DOWN);
            assertMarked(person, "date", "31.02.2026");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void an_expense_that_was_filed_is_not_called_unsaved(@TempDir Path folder) throws IOException {
        Path receipt = Files.writeString(folder.resolve("beleg.pdf"), "%PDF-1.4");
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/belege/ausgabe.xhtml");
            person.type("date", "heute").type("supplier", "Futterhaus").type("subject", "Futter");
            person.type("amount", "12,50").element("file").sendKeys(receipt.toString());
            person.click("file-it").see("ist festgeschrieben.").still();
            person.seeNothingOf("noch nicht gespeichert");
            // The page can be read before its script has thrown away what was kept while it was
            // typed.
            await().until(
                            () ->
                                    person.driver()
                                                    .executeScript(
                                                            "return sessionStorage.getItem('kept')")
                                            == null);
        }
    }

    @Test
    void a_slip_in_one_line_changes_nothing_in_the_others() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003").type("rows:0:text", "Welpenkurs");
            person.enter("rows:0:price", "10.00").click("addLine").click("addLine");
            person.type("rows:1:text", "Leine").enter("rows:1:price", "12abc");
            person.type("rows:2:text", "Napf").enter("rows:2:price", "7,5");

            person.click("save").see("„12abc“ ist kein Betrag.");
            assertMarked(person, "rows:1:price", "12abc");
            assertThat(value(person, "rows:0:price")).isEqualTo("10,00");
            assertThat(value(person, "rows:2:price")).isEqualTo("7,50");
            assertThat(person.attribute("rows:2:price", "class")).doesNotContain("ui-state-error");

            person.enter("rows:1:price", "20.00").click("save").see("Entwurf ist gespeichert.");
            assertThat(value(person, "rows:0:price")).isEqualTo("10,00");
            assertThat(value(person, "rows:1:price")).isEqualTo("20,00");
            assertThat(value(person, "rows:2:price")).isEqualTo("7,50");
            assertThat(shown(person).path("gross").asText()).isEqualTo("37.50");
        }
    }

    @Test
    void the_way_back_from_a_committed_invoice_does_not_offer_to_commit_it_again() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003").type("text", "Einmal");
            person.enter("price", "10.00").click("commit").clickText("Ja, festschreiben");
            person.see("ist festgeschrieben.");

            person.driver().navigate().back();
            person.see("Festgeschrieben").still();
            assertThat(person.location()).startsWith("/rechnungen/details.xhtml");
        }
    }

    @Test
    void a_line_with_a_slip_can_be_removed() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003").type("rows:0:text", "Welpenkurs");
            person.enter("rows:0:price", "10.00").click("addLine");
            person.type("rows:1:text", "Leine").enter("rows:1:price", "12abc").see("kein Betrag");

            person.driver()
                    .findElement(By.xpath("(//button[@title='Position entfernen'])[2]"))
                    .click();
            person.seeNothingOf("Leine").see("10,00 €");
            person.click("save").see("Entwurf ist gespeichert.");
            assertThat(shown(person).path("gross").asText()).isEqualTo("10.00");
        }
    }

    private static void assertMarked(Browser person, String field, String typed) {
        person.still();
        assertThat(person.attribute(field, "class")).contains("ui-state-error");
        assertThat(person.attribute(field, "aria-invalid")).isEqualTo("true");
        assertThat(value(person, field)).isEqualTo(typed);
    }

    private static String focused(Browser person) {
        return person.driver().switchTo().activeElement().getDomAttribute("id");
    }

    private static String value(Browser person, String field) {
        return person.value(field);
    }

    /** The invoice whose page is shown, as the host sees it. */
    private static JsonNode shown(Browser person) {
        String id = person.location().replaceAll(".*id=(\\d+).*", "$1");
        return Api.as(Browser.OWNER).get("/api/invoices/" + id);
    }
}
