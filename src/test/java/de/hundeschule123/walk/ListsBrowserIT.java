package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.Select;

/** A list stays as somebody has narrowed it: its address says what it shows. */
class ListsBrowserIT {

    private static final String DOCUMENTS = "/belege/liste.xhtml";

    private static Browser person;

    @BeforeAll
    static void open() {
        person = Browser.open();
        person.signIn(Browser.OWNER);
    }

    @AfterEach
    void back_to_the_desk() {
        person.onDesk();
    }

    @AfterAll
    static void close() {
        if (person != null) {
            person.close();
        }
    }

    private void seeAddress(String query) {
        await().untilAsserted(
                        () ->
                                assertThat(person.location())
                                        .isEqualTo(
                                                DOCUMENTS + (query.isEmpty() ? "" : "?" + query)));
    }

    private String chosen(String id) {
        return new Select(person.element(id)).getFirstSelectedOption().getText();
    }

    private String extent() {
        return person.text("extent");
    }

    private long rows() {
        return person.driver()
                .findElements(By.cssSelector("[id$='table_data'] tr[data-ri]"))
                .size();
    }

    @Test
    void filters_order_and_page_stay_over_reload_back_forward_and_a_sent_link() {
        person.go(DOCUMENTS);
        new Select(person.element("side")).selectByVisibleText("Einnahmen");
        seeAddress("art=INCOME");
        String income = extent();
        person.driver().findElement(By.cssSelector(".ui-paginator-next")).click();
        seeAddress("art=INCOME&seite=2");
        person.driver().findElement(By.xpath("//th[contains(., 'Betrag')]")).click();
        seeAddress("art=INCOME&sortierung=gross");
        person.type("search", "RE-20");
        seeAddress("suche=RE-20&art=INCOME&sortierung=gross");

        person.driver().navigate().refresh();
        assertThat(person.value("search")).isEqualTo("RE-20");
        assertThat(chosen("side")).isEqualTo("Einnahmen");
        String sent = person.location();
        String found = extent();

        person.driver().navigate().back();
        seeAddress("art=INCOME&sortierung=gross");
        person.driver().navigate().back();
        seeAddress("art=INCOME&seite=2");
        await().ignoreExceptions()
                .untilAsserted(
                        () -> {
                            assertThat(extent()).isEqualTo(income);
                            assertThat(person.text("table")).contains("26–");
                        });
        person.driver().navigate().forward();
        seeAddress("art=INCOME&sortierung=gross");
        assertThat(person.complaints()).isEmpty();

        try (Browser colleague = Browser.open()) {
            colleague.signIn(Browser.STAFF).go(sent);
            assertThat(colleague.text("extent")).isEqualTo(found);
            assertThat(colleague.value("search")).isEqualTo("RE-20");
        }
    }

    @Test
    void nonsense_in_an_address_is_named_and_does_no_harm() {
        person.go(
                DOCUMENTS
                        + "?stand=%3Cscript%3Ealert(1)%3C/script%3E&von=31.02.2026&seite=999999"
                        + "&art=income&sortierung=password");

        person.see("etwas, das es hier nicht gibt (von, stand, sortierung)");
        assertThat(chosen("side")).isEqualTo("Einnahmen");
        assertThat(rows()).isPositive();
        assertThat(person.source()).doesNotContain("alert(1)");
        assertThat(person.location()).startsWith(DOCUMENTS + "?art=INCOME&seite=");
        assertThat(person.complaints()).isEmpty();
    }

    @Test
    void the_figures_of_the_start_page_lead_to_what_they_count() {
        Paperwork.ofNewCustomer().invoice();
        person.go("/index.xhtml");
        String drafts = person.text("drafts").split("\\D", 2)[0];
        String label = person.text("thisMonth");
        assertThat(Barriers.before(person)).isEmpty();

        person.click("thisMonth");
        assertThat(person.location())
                .startsWith("/rechnungen/liste.xhtml?status=COMMITTED&von=")
                .contains("&bis=");
        assertThat(label).contains("in diesem Monat");

        person.go("/index.xhtml").click("drafts");
        assertThat(chosen("status")).isEqualTo("Entwürfe");
        assertThat(rows()).isEqualTo(Math.min(25, Long.parseLong(drafts)));
    }

    @Test
    void the_link_to_failed_documents_shows_only_those() {
        person.go(DOCUMENTS + "?stand=FAILED");

        assertThat(chosen("mark")).isEqualTo("Fehlgeschlagen");
        assertThat(person.driver().findElements(By.cssSelector("[id$='table_data'] .status")))
                .allMatch(status -> status.getText().equals("Fehlgeschlagen"));
    }

    @Test
    void what_was_not_transferred_holds_no_expenses() {
        person.go(DOCUMENTS + "?stand=NONE&sortierung=number");

        assertThat(person.text("table")).doesNotContain("Ausgabe").doesNotContain("AU-");
    }

    @Test
    void on_a_phone_the_menu_names_the_order_that_the_list_has() {
        person.onPhone().go(DOCUMENTS);
        assertThat(chosen("table_reflowDD")).isEqualTo("Belegdatum Absteigend");
        person.go(DOCUMENTS + "?sortierung=partnerName");
        assertThat(chosen("table_reflowDD")).isEqualTo("Kunde / Lieferant Aufsteigend");
        new Select(person.element("table_reflowDD")).selectByVisibleText("Betrag Absteigend");
        seeAddress("sortierung=gross-ab");
        assertThat(chosen("table_reflowDD")).isEqualTo("Betrag Absteigend");
    }

    @Test
    void companies_stand_under_the_name_that_one_sees() {
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/P-AAA",
                        """
                        {"company":"AAA Hundebedarf GmbH","firstName":"Zoe","lastName":"Zwirn",
                         "street":"Hauptstr. 1","zip":"50667","city":"Köln","country":"DE"}""");

        person.go("/kunden/liste.xhtml");

        assertThat(
                        person
                                .driver()
                                .findElements(By.cssSelector("[id$='table_data'] tr"))
                                .stream()
                                .map(row -> row.getText().replaceFirst("^\\S+\\s+", ""))
                                .filter(name -> Character.isLetter(name.charAt(0)))
                                .findFirst())
                .hasValueSatisfying(first -> assertThat(first).startsWith("AAA Hundebedarf GmbH"));
    }

    @Test
    void a_search_that_finds_nothing_offers_the_whole_list() {
        person.go("/kunden/liste.xhtml?suche=gibtesnicht").see("Zu diesem Filter gibt es nichts.");
        assertThat(Barriers.before(person)).isEmpty();

        person.clickText("Filter zurücksetzen");

        assertThat(person.location()).isEqualTo("/kunden/liste.xhtml");
        assertThat(rows()).isPositive();
    }

    @Test
    void typing_is_one_step_back() {
        person.go("/index.xhtml").go(DOCUMENTS);
        person.type("search", "R");
        seeAddress("suche=R");
        person.element("search").sendKeys("E-");
        seeAddress("suche=RE-");

        ((JavascriptExecutor) person.driver()).executeScript("history.back()");

        seeAddress("");
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(person.value("search")).isEmpty());
    }
}
