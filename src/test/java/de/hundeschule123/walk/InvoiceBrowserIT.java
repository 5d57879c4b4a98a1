package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

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
}
