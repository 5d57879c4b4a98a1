package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.harness.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What happened to a document is found, told in sentences, and put right from the protocol. */
class ProtocolBrowserIT {

    private static final String TOKEN = "4f00c3d4e5f60718293a4b5c6d7e8f91";

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

    @Test
    void a_refused_document_is_found_understood_and_sent_again_by_keyboard() {
        sevdesk.order("saveVoucher", "ERROR_IN_200", 1);
        Paperwork.Filed invoice = Paperwork.ofNewCustomer().invoice();
        person.go("/rechnungen/details.xhtml?id=" + invoice.id()).see("Fehlgeschlagen");
        person.clickText("Protokoll dieses Belegs").see("Sevdesk hat den Beleg abgelehnt.");
        person.see("1. Versuch, Beleg anlegen: Nicht gelungen: Sevdesk hat es abgelehnt.");
        person.seeNothingOf("HTTP");
        person.driver().findElement(By.cssSelector(".course summary")).click();
        person.see("HTTP 200").see("Sevdesk meldet:");
        assertThat(Barriers.before(person)).isEmpty();

        person.go("/sevdesk/protokoll.xhtml?stand=FAILED&suche=" + invoice.number());
        person.see(invoice.number()).see("Sevdesk hat den Beleg abgelehnt.");
        person.driver()
                .findElement(By.cssSelector("tbody .select .ui-chkbox-box"))
                .sendKeys(Keys.SPACE);
        person.see("1 Beleg ausgewählt");
        assertThat(Barriers.before(person)).isEmpty();
        person.clickText("Erneut übertragen").see("Ein Beleg wird jetzt erneut übertragen.");

        person.go("/sevdesk/protokoll-beleg.xhtml?id=" + invoice.id());
        person.see("2. Versuch: Der Beleg ist in Sevdesk angekommen.").see("Sabine Köster");
        assertThat(person.complaints()).isEmpty();
        String file =
                Visitor.as(Browser.OWNER)
                        .get("/sevdesk/protokoll.csv?suche=" + invoice.number())
                        .body();
        assertThat(file.lines()).as("titles, and each attempt").hasSize(3);
        assertThat(file.lines().skip(1))
                .allMatch(line -> line.contains(invoice.number()) && line.contains("Übertragen"))
                .anyMatch(line -> line.contains("Beleg anlegen: Nicht gelungen"))
                .anyMatch(line -> line.contains("In Sevdesk angekommen"));
    }

    @Test
    void what_people_and_the_program_did_about_the_connection_is_told_to_staff_too() {
        Visitor staff = Visitor.as(Browser.STAFF);

        String page = staff.get("/sevdesk/protokoll-verbindung.xhtml?art=CONNECTION").body();
        assertThat(page)
                .contains("Verbindung geprüft", "Die Verbindung zu Sevdesk funktioniert.")
                .doesNotContain(TOKEN);
        assertThat(staff.get("/sevdesk/protokoll-verbindung.csv?suche=geprüft").body())
                .contains("Verbindung geprüft")
                .doesNotContain("Auftrag gestartet");
    }
}
