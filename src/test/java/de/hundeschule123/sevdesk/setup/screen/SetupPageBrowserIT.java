package de.hundeschule123.sevdesk.setup.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.sandbox.contact.NewcomerAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody new sets Sevdesk up: first what goes wrong, then all of it in few clicks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupPageBrowserIT {

    private static final String NEWCOMER = "inhaber@neuland.example";
    private static final String TOKEN = NewcomerAccount.TOKEN.value();
    private static final String REFUSED = "dead1d5b9c2f4e6880b3d1f7a5c9e214";
    private static final String PAGE = "/sevdesk/einrichten.xhtml";

    /** Counts what a person clicks, on all pages of a window; what a script clicks is no click. */
    private static final String COUNTING =
            """
            addEventListener('click', event => {
                if (event.isTrusted) sessionStorage.clicks = Number(sessionStorage.clicks || 0) + 1;
            }, true);""";

    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser owner;

    @BeforeEach
    void open() {
        owner = Browser.open();
        owner.signIn(NEWCOMER);
    }

    @AfterEach
    void close() {
        sevdesk.behave();
        owner.close();
    }

    /** As the browser tells the page of it; the clipboard of the machine is not needed. */
    private void paste(String text) {
        owner.still();
        owner.driver()
                .executeScript(
                        """
                        const clipboard = new DataTransfer();
                        clipboard.setData('text/plain', arguments[0]);
                        document.getElementById('connect:token').dispatchEvent(new ClipboardEvent(
                            'paste', {clipboardData: clipboard, bubbles: true, cancelable: true}));""",
                        text);
    }

    @Test
    @Order(1)
    void a_token_is_tried_as_it_is_pasted_and_a_wrong_one_is_not_kept() {
        Api.as(Browser.SMALL_BUSINESS_OWNER).connect(Browser.SMALL_BUSINESS_TOKEN);
        owner.go(PAGE).see("1. Mit Sevdesk verbinden").picture("setup-first");
        assertThat(owner.driver().switchTo().activeElement().getDomAttribute("id"))
                .as("where a paste goes")
                .isEqualTo("connect:token");
        assertThat(Barriers.before(owner)).isEmpty();

        paste("das ist keiner");
        owner.see("Das sieht nicht wie ein API-Token aus.");
        assertThat(Barriers.before(owner)).isEmpty();
        paste(REFUSED);
        owner.see("Sevdesk hat den API-Token nicht angenommen.").picture("setup-refused");
        paste(Browser.SMALL_BUSINESS_TOKEN);
        owner.see("Mit diesem Sevdesk-Konto ist hier schon eine andere Hundeschule verbunden.");
        sevdesk.order("*", "UNAVAILABLE", 9);
        paste(TOKEN);
        owner.see("Sevdesk ist gerade");
        assertThat(owner.value("token")).as("for another try by a click").isNotEmpty();

        assertThat(owner.source()).doesNotContain(TOKEN, REFUSED);
        assertThat(owner.location()).isEqualTo(PAGE);
        owner.go("/einstellungen/sevdesk.xhtml");
        assertThat(owner.text("sevdesk-token")).isEqualTo("noch keiner hinterlegt");
        assertThat(Api.as(NEWCOMER).send("POST", "/api/sevdesk/matching", null).statusCode())
                .as("nothing is connected")
                .isEqualTo(409);
        assertThat(owner.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void somebody_new_needs_five_clicks_at_most_from_the_sign_in_until_all_is_sent() {
        fillAccount();
        owner.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", COUNTING));
        owner.go("/");

        owner.clickText("Sevdesk in drei Schritten einrichten").see("1. Mit Sevdesk verbinden");
        paste("  " + TOKEN.substring(0, 16) + "\n" + TOKEN.substring(16) + " \n");
        owner.see("Verbunden mit dem Sevdesk-Konto von Petra Probe.");
        owner.see("Alle Vorschläge übernehmen");
        assertThat(Barriers.before(owner)).isEmpty();
        owner.picture("setup-proposals");
        comeBack();
        owner.clickText("Alle Vorschläge übernehmen").see("Kunden sind jetzt zugeordnet.");
        owner.picture("setup-older");
        String preview = owner.text("preview");
        assertThat(preview).matches("\\d+ Belege vom .* bis .*, zusammen [\\d.]+,\\d\\d €");
        owner.clickText("Jetzt senden").see("Die Übertragung läuft im Hintergrund.");
        comeBack();
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(owner.text("done"))
                                        .startsWith("Hier ist nichts mehr zu senden."));

        assertThat(clicks()).as("clicks after the sign-in").isBetween(1L, 5L);
        assertThat(Barriers.before(owner)).isEmpty();
        owner.picture("setup-done");
        owner.onPhone();
        assertThat(owner.beyondTheEdge()).isEmpty();
        assertThat(owner.source()).doesNotContain(TOKEN);
        assertThat(owner.complaints()).isEmpty();
        JsonNode there = sevdesk.ledger();
        assertThat(numbers(there)).doesNotHaveDuplicates().hasSize(count(preview));
        assertThat(there.path("contacts").findValuesAsText("customerNumber"))
                .as("who was matched is not entered once more")
                .doesNotHaveDuplicates();
        owner.onDesk().go("/").seeNothingOf("Sevdesk in drei Schritten einrichten");
    }

    /** Somebody leaves in the middle and comes back later: nothing of it lies in the session. */
    private void comeBack() {
        long before = clicks();
        owner.driver().manage().deleteAllCookies();
        owner.signIn(NEWCOMER).go(PAGE);
        owner.driver().executeScript("sessionStorage.clicks = arguments[0]", before);
    }

    private long clicks() {
        return (Long) owner.driver().executeScript("return Number(sessionStorage.clicks || 0)");
    }

    private static int count(String preview) {
        return Integer.parseInt(preview.substring(0, preview.indexOf(' ')));
    }

    private static List<String> numbers(JsonNode there) {
        return there.path("vouchers").findValuesAsText("number");
    }

    /** One of the same name and three who are likely; a sandbox by itself has filled it already. */
    private void fillAccount() {
        if (!sevdesk.ledger().path("contacts").isEmpty()) {
            return;
        }
        sevdesk.enter(
                "contacts",
                """
                [{"surename":"Jörg","familyname":"Müller","customerNumber":"1001"},
                 {"surename":"O.","familyname":"Petersen","customerNumber":"1003"},
                 {"surename":"Aden","familyname":"Petra","customerNumber":"1004"},
                 {"surename":"Anja","familyname":"Hinrich","customerNumber":"1008"}]""");
    }
}
