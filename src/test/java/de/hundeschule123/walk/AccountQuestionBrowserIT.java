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
import org.openqa.selenium.Keys;

/**
 * Where sevdesk offers no account that is known for a case, its documents wait for one answer of
 * the owner and then go by themselves.
 */
class AccountQuestionBrowserIT {

    /** 1,500 accounts, and none of the usual ones among them. */
    private static final String TOKEN = "1500a4e5f60718293a4b5c6d7e8f9041";

    private static final String ORDINARY = "4f00c3d4e5f60718293a4b5c6d7e8f90";
    private static final Api HOST = Api.as(Browser.OWNER);

    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser person;

    @BeforeEach
    void open() {
        HOST.connect(TOKEN);
        person = Browser.open();
    }

    @AfterEach
    void close() {
        person.close();
        HOST.connect(ORDINARY);
    }

    private static String status(Paperwork.Filed invoice) {
        return HOST.get("/api/invoices/" + invoice.id()).path("sevdesk").path("status").asText();
    }

    private static void awaitStatus(Paperwork.Filed invoice, String status) {
        await().atMost(Duration.ofSeconds(60)).until(() -> status(invoice).equals(status));
    }

    private static JsonNode account() {
        return HOST.ok("POST", "/api/sevdesk/test", null).path("accounts").path(0);
    }

    @Test
    void documents_wait_for_one_answer_and_then_go_by_themselves() {
        assertThat(account().path("revenue").asText()).isEqualTo("Erlöse mit 19 % USt");
        assertThat(account().path("number").isMissingNode() || account().path("number").isNull())
                .isTrue();
        Paperwork.Filed first = Paperwork.ofNewCustomer().invoice();
        Paperwork.Filed second = Paperwork.ofNewCustomer().invoice();
        awaitStatus(first, "HELD");
        awaitStatus(second, "HELD");
        assertThat(HOST.get("/api/invoices/" + first.id()).path("sevdesk").path("error").asText())
                .contains("Auf welches Erlöskonto");
        assertThat(sevdesk.ledger().path("contacts")).isEmpty();

        person.signIn(Browser.STAFF).see("Auf welches Erlöskonto?").see("Belege warten darauf.");
        person.go("/kunden/liste.xhtml").see("Auf welches Erlöskonto?");
        person.see("Belege warten darauf.");
        person.go("/einstellungen/sevdesk.xhtml").see("Das entscheidet die Inhaberin");
        person.seeNothingOf("Auf diesem Konto buchen");

        person.signIn(Browser.OWNER).go("/rechnungen/details.xhtml?id=" + first.id());
        person.see("Angehalten").see("Gefragt ist nach: Erlöse mit 19 % USt");
        person.clickText("Zur Sevdesk-Konfiguration").see("noch nicht gewählt");
        assertThat(Barriers.before(person)).isEmpty();
        person.clickText("Auf diesem Konto buchen").see("Bitte wähle ein Konto aus der Liste.");
        person.choose("answer", "hunde", "8410 Erlöse aus Hundetraining");
        await().until(() -> person.value("answer_input").startsWith("8410"));
        person.press(Keys.TAB).still();
        person.picture("erloeskonto");
        person.clickText("Auf diesem Konto buchen").see("Das Erlöskonto ist gespeichert.");
        person.see("8410 Erlöse aus Hundetraining").seeNothingOf("noch nicht gewählt");

        awaitStatus(first, "TRANSFERRED");
        awaitStatus(second, "TRANSFERRED");
        assertThat(sevdesk.ledger().path("vouchers")).hasSize(2);
        assertThat(account().path("number").asText()).isEqualTo("8410");
        assertThat(account().path("chosen").asBoolean()).isTrue();
        assertThat(person.complaints()).isEmpty();
    }
}
