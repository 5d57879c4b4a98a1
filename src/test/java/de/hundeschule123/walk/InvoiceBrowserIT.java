package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import org.junit.jupiter.api.Test;

/** The main job: write an invoice, press "Festschreiben", find it in sevdesk. */
class InvoiceBrowserIT {

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
            person.click("commit").clickText("Ja");
            person.see("RE-2026-").see("Übertragen").picture("rechnung-uebertragen");

            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_price_with_a_point_is_shown_and_committed_as_it_was_meant() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.choose("customer", "K-1003", "K-1003");
            person.enter("date_input", "2.11.26").enter("serviceFrom_input", "2026-11-01");
            person.type("text", "Welpenkurs\n8 Stunden");
            person.enter("quantity", "1.5").enter("price", "119.00");

            assertThat(value(person, "date_input")).isEqualTo("02.11.2026");
            assertThat(value(person, "serviceFrom_input")).isEqualTo("01.11.2026");
            assertThat(value(person, "quantity")).isEqualTo("1,5");
            assertThat(value(person, "price")).isEqualTo("119,00");
            person.see("178,50 €").picture("rechnung-zahlen");

            person.click("save").see("Der Entwurf ist gespeichert.");
            assertThat(value(person, "text")).isEqualTo("Welpenkurs\n8 Stunden");
            person.click("commit").clickText("Ja").see("ist festgeschrieben.");

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
                person.enter(day + "_input", "31.02.2026");
                assertMarked(person, day + "_input", "31.02.2026");
            }
            person.enter("due_input", "01.11.1999").see("Jahre 2000 bis 2099");

            person.click("save").see("„12abc“ ist kein Betrag.").see("„1 000“ enthält");
            person.see("Den Tag „31.02.2026“ gibt es nicht.").see("Jahre 2000 bis 2099");
            assertMarked(person, "price", "12abc");
            assertMarked(person, "date_input", "31.02.2026");
            assertThat(person.location()).doesNotContain("id=");
            person.picture("rechnung-marken");
            person.click("commit").clickText("Ja").see("„12abc“ ist kein Betrag.");
            assertThat(person.location()).startsWith("/rechnungen/bearbeiten.xhtml");

            for (String list : new String[] {"/belege/liste.xhtml", "/rechnungen/liste.xhtml"}) {
                person.go(list).enter("from_input", "29.02.2027").see("gibt es nicht");
                assertMarked(person, "from_input", "29.02.2027");
                person.enter("from_input", "1.1.26");
                assertThat(value(person, "from_input")).isEqualTo("01.01.2026");
                person.type("search", "a ".repeat(11)).see("höchstens 10 Wörtern");
            }
            person.picture("liste-suche");

            person.go("/belege/ausgabe.xhtml").enter("amount", "1.234,56 €");
            assertThat(value(person, "amount")).isEqualTo("1.234,56");
            person.enter("amount", "1,234").see("Meinst du 1.234,00 € oder 1,23 €?");
            person.type("date_input", "31.02.2026").click("file-it").see("gibt es nicht");
            assertMarked(person, "amount", "1,234");
            assertMarked(person, "date_input", "31.02.2026");
            person.picture("ausgabe-marken");
            assertThat(person.complaints()).isEmpty();
        }
    }

    private static void assertMarked(Browser person, String field, String typed) {
        person.still();
        assertThat(person.element(field).getAttribute("class")).contains("ui-state-error");
        assertThat(person.element(field).getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(value(person, field)).isEqualTo(typed);
    }

    private static String value(Browser person, String field) {
        return person.element(field).getDomProperty("value");
    }

    /** The invoice whose page is shown, as the host sees it. */
    private static JsonNode shown(Browser person) {
        String id = person.location().replaceAll(".*id=(\\d+).*", "$1");
        return Api.as(Browser.OWNER).get("/api/invoices/" + id);
    }
}
