package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.harness.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An owner compares last month with sevdesk, puts right what does not fit, and compares again. */
class ReconciliationBrowserIT {

    private static final String TOKEN = "4f00c3d4e5f60718293a4b5c6d7e8f93";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final LocalDate LAST_MONTH =
            LocalDate.now(ZoneId.of("Europe/Berlin")).minusMonths(1).withDayOfMonth(14);

    private final Api api = Api.as(Browser.OWNER);
    private final ControlDesk sevdesk = ControlDesk.of(TOKEN);
    private Browser person;

    @BeforeEach
    void open() {
        api.connect(TOKEN);
        person = Browser.open();
        person.signIn(Browser.OWNER);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void what_does_not_fit_is_found_put_right_and_gone_at_the_next_comparison() {
        Paperwork paperwork = Paperwork.ofNewCustomer();
        Paperwork.Filed deleted = arrived(paperwork);
        Paperwork.Filed twice = arrived(paperwork);
        Paperwork.Filed right = arrived(paperwork);
        String nobodys = "RE-%d-899999".formatted(LAST_MONTH.getYear());
        sevdesk.delete("vouchers", vouchers(deleted.number()).getFirst().path("id").asText());
        String contact = vouchers(twice.number()).getFirst().path("supplier").asText();
        typeIn(twice.number(), contact);
        typeIn(nobodys, contact);

        compare();
        assertThat(rows())
                .anyMatch(
                        row ->
                                row.contains(deleted.number())
                                        && row.contains("In Sevdesk gelöscht"));
        assertThat(rows())
                .anyMatch(
                        row -> row.contains(twice.number()) && row.contains("Doppelt in Sevdesk"));
        assertThat(rows()).anyMatch(row -> row.contains(nobodys) && row.contains("Nur in Sevdesk"));
        assertThat(rows()).noneMatch(row -> row.contains(right.number()));
        assertThat(Barriers.before(person)).isEmpty();
        person.onPhone();
        assertThat(person.beyondTheEdge()).isEmpty();
        assertThat(Barriers.before(person)).isEmpty();
        person.onDesk();
        person.driver().executeScript("document.getElementById('findings').scrollIntoView()");
        person.picture("abgleich");

        String first = person.value("earlier");
        press("Übertragen: " + deleted.number());
        person.see("Der Beleg wird übertragen.");
        press("Überzähligen entfernen: " + twice.number());
        person.clickText("Ja, entfernen").see("Der überzählige Beleg wird in Sevdesk entfernt.");
        mean(nobodys);
        await().atMost(SOON).until(() -> vouchers(deleted.number()).size() == 1);
        await().atMost(SOON).until(() -> vouchers(twice.number()).size() == 1);
        awaitArrival(deleted);

        compare();
        await().atMost(SOON)
                .until(
                        () ->
                                rows().stream()
                                        .noneMatch(
                                                row ->
                                                        row.contains(deleted.number())
                                                                || row.contains(twice.number())
                                                                || row.contains(nobodys)));
        person.go("/sevdesk/abgleich.xhtml?gruppe=HEALED&abgleich=" + first);
        assertThat(rows()).anyMatch(row -> row.contains(deleted.number()));
        assertThat(rows()).anyMatch(row -> row.contains(twice.number()));
        person.go("/sevdesk/abgleich.xhtml?gruppe=MEANT");
        assertThat(rows()).singleElement().asString().contains(nobodys);
        assertThat(Visitor.as(Browser.OWNER).get("/sevdesk/abgleich.csv?gruppe=MEANT").body())
                .contains(nobodys);
        person.clickText("Für den Steuerberater drucken").onPaper();
        person.see("Pfotenfreunde")
                .see(nobodys)
                .see("Tippfehler in Sevdesk")
                .seeNothingOf(twice.number());
        person.seeNothingOf("Zurück zum Abgleich").byDay();
        assertThat(Barriers.before(person)).isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    /** An invoice of last month that lies in sevdesk. */
    private Paperwork.Filed arrived(Paperwork paperwork) {
        Paperwork.Filed filed = paperwork.invoice(LAST_MONTH);
        awaitArrival(filed);
        return filed;
    }

    private void awaitArrival(Paperwork.Filed invoice) {
        await().atMost(SOON)
                .until(
                        () ->
                                api.get("/api/invoices/" + invoice.id())
                                        .path("sevdesk")
                                        .path("status")
                                        .asText()
                                        .equals("TRANSFERRED"));
    }

    private List<JsonNode> vouchers(String number) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode voucher : sevdesk.ledger().path("vouchers")) {
            if (voucher.path("number").asText().equals(number)) {
                found.add(voucher);
            }
        }
        return found;
    }

    private void typeIn(String number, String contact) {
        sevdesk.enter(
                "vouchers",
                """
                [{"number":"%s","day":"%s","gross":119.00,"rate":19,"contact":"%s"}]"""
                        .formatted(number, LAST_MONTH, contact));
    }

    private void compare() {
        person.go("/sevdesk/abgleich.xhtml").clickText("Jetzt abgleichen");
        await().atMost(SOON)
                .until(
                        () ->
                                person.text().contains("Jetzt abgleichen")
                                        && person.text().contains("Abgeglichen am"));
    }

    private List<String> rows() {
        return person
                .driver()
                .findElements(By.cssSelector("[id$='findings:table'] tbody tr"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }

    private WebElement button(String label) {
        return person.driver().findElements(By.tagName("button")).stream()
                .filter(
                        button ->
                                String.valueOf(button.getDomAttribute("aria-label"))
                                        .startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + label + "\""));
    }

    private void press(String label) {
        button(label).click();
    }

    private void mean(String number) {
        person.go("/sevdesk/abgleich.xhtml");
        WebElement button = button("Ist so gewollt: " + number);
        WebElement details = button.findElement(By.xpath("ancestor::details[1]"));
        details.findElement(By.tagName("summary")).click();
        details.findElement(By.cssSelector("input[type=text]")).sendKeys("Tippfehler in Sevdesk");
        button.click();
        person.see("Das ist als gewollt markiert.");
    }
}
