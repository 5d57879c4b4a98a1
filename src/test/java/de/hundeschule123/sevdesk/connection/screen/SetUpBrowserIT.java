package de.hundeschule123.sevdesk.connection.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Browser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The manual's chapter "Sevdesk in 123Hundeschule einrichten", followed word for word. */
class SetUpBrowserIT {

    private static final String TOKEN = Browser.SMALL_BUSINESS_TOKEN;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void openConfiguration() {
        browser.clickText("Einstellungen")
                .clickText("Erweiterungen")
                .see("Sevdesk")
                .clickText("Konfigurieren");
    }

    private void check(String words) {
        if (browser.driver()
                .findElements(By.cssSelector("[id$=':active'] .ui-state-active"))
                .isEmpty()) {
            browser.clickText(words);
        }
    }

    /**
     * Opens a menu and chooses. A click into a menu that is still unfolding counts for nothing and
     * is made again; one more on an open menu's label would only fold it up.
     */
    private void choose(String menu, String words) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            if (!browser.text(menu + "_label").equals(words)) {
                                if (!isUnfolded(menu)) {
                                    browser.click(menu + "_label");
                                }
                                browser.clickText(words);
                            }
                            return browser.text(menu + "_label").equals(words);
                        });
    }

    /** Who goes on to the next field folds the list up. */
    private void chooseAccount(String typed, String words) {
        browser.choose("account", typed, words);
        await().until(() -> browser.value("account_input").equals(words));
        browser.press(Keys.TAB).still();
    }

    private boolean isUnfolded(String menu) {
        return browser.driver().findElements(By.cssSelector("[id$=':" + menu + "_panel']")).stream()
                .anyMatch(WebElement::isDisplayed);
    }

    @Test
    void the_seven_steps_of_the_manual_connect_the_school() {
        // 1. Melde dich in deinem 123Hundeschule-Account an.
        browser.signIn(Browser.SMALL_BUSINESS_OWNER);
        // 2. Navigiere zu Einstellungen > Erweiterungen.
        browser.clickText("Einstellungen").clickText("Erweiterungen");
        // 3. Wähle Sevdesk aus und klicke auf Konfigurieren.
        browser.see("Sevdesk").clickText("Konfigurieren").see("Konfiguration");
        // 4. Öffne die Konfiguration mit dem Stift-Symbol.
        browser.click("edit");
        // 5. Füge den kopierten API-Token in das entsprechende Feld ein.
        browser.see("API-Token").type("token", " " + TOKEN + " ");
        // 6. Aktiviere die Erweiterung per Checkbox.
        check("Erweiterung aktivieren");
        // 7. Klicke auf „Verbindung testen“, um sicherzustellen, dass die Integration
        // erfolgreich eingerichtet wurde.
        browser.clickText("Verbindung testen").see("Die Verbindung zu Sevdesk funktioniert.");

        assertThat(browser.text("sevdesk-state")).isEqualTo("Aktiv");
        assertThat(browser.text("sevdesk-token")).isEqualTo("endet auf …8f90");
        assertThat(browser.text("sevdesk-user")).isEqualTo("Petra Probe");
        assertThat(browser.text("sevdesk-contacts")).matches("[\\d.]+");
        assertThat(browser.text("sevdesk-version")).isEqualTo("sevdesk-Update 2.0");
        assertThat(browser.text("testedAt")).startsWith("Getestet am ").endsWith(" Uhr");
        browser.picture("sevdesk-configuration");
        browser.clickText("Ausführlich prüfen").see("Das ist in Ordnung");
        assertThat(browser.text("livecheck-proven"))
                .contains("Dein Konto arbeitet mit sevdesk-Update 2.0.")
                .contains("werden auf das Konto 4");
        browser.clickText("Ausführlich prüfen").see("Dein Sevdesk-Konto wird gelesen");
        browser.see("Das ist in Ordnung");
        assertThat(browser.beyondTheEdge()).isEmpty();
        browser.go("/einstellungen/erweiterungen.xhtml");
        assertThat(browser.text("sevdesk-state")).isEqualTo("Aktiv");
    }

    @Test
    void the_field_for_the_token_hides_what_is_pasted_and_is_never_filled() {
        browser.signIn(Browser.SMALL_BUSINESS_OWNER);
        openConfiguration();
        browser.click("edit").type("token", TOKEN);
        check("Erweiterung aktivieren");
        browser.clickText("Speichern").see("Die Konfiguration ist gespeichert.").click("edit");

        assertThat(browser.attribute("token", "type")).isEqualTo("password");
        assertThat(browser.attribute("token", "autocomplete")).isEqualTo("off");
        assertThat(browser.value("token")).isEmpty();
        browser.see("endet auf …8f90");
        assertThat(browser.source()).doesNotContain(TOKEN).doesNotContain(TOKEN.substring(0, 12));
    }

    @Test
    void a_wrong_form_is_refused_with_a_hint_where_the_token_is_found() {
        browser.signIn(Browser.SMALL_BUSINESS_OWNER);
        openConfiguration();
        browser.click("edit")
                .type("token", "das ist kein Token")
                .clickText("Verbindung testen")
                .see("Das sieht nicht wie ein API-Token aus.")
                .see("Verwalten > Erweiterungen > API");
        assertThat(browser.value("token")).isEmpty();
        assertThat(browser.source()).doesNotContain("das ist kein Token");
    }

    @Test
    void settings_that_the_owner_chooses_are_kept() {
        browser.signIn(Browser.SMALL_BUSINESS_OWNER);
        openConfiguration();
        browser.click("edit").type("token", TOKEN);
        check("Erweiterung aktivieren");
        browser.clickText("Speichern").see("Die Konfiguration ist gespeichert.").click("edit");
        chooseAccount("umsatz", "4000 Umsatzerlöse");
        choose("arrival", "Entwurf");
        browser.type("from", "01.01.2020");
        browser.clickText("Speichern").see("Die Konfiguration ist gespeichert.");

        assertThat(browser.text("sevdesk-arrival")).isEqualTo("Entwurf");
        assertThat(browser.text("sevdesk-from"))
                .isEqualTo("neue Rechnungen mit Datum ab 01.01.2020");
        browser.see("4000 Umsatzerlöse").clickText("Verbindung testen").see("4000 Umsatzerlöse");

        browser.click("edit");
        chooseAccount("4185", "4185 Erlöse als Kleinunternehmer");
        choose("arrival", "Offen");
        browser.type("from", "");
        browser.clickText("Speichern").see("alle neuen Rechnungen");
    }

    @Test
    void staff_sees_the_state_without_pencil_token_or_buttons() {
        browser.signIn(Browser.STAFF).go("/einstellungen/erweiterungen.xhtml");
        browser.seeNothingOf("Konfigurieren").clickText("Ansehen").see("Status");

        browser.seeNothingOf("API-Token")
                .seeNothingOf("Verbindung testen")
                .seeNothingOf("Ausführlich prüfen");
        assertThat(browser.driver().findElements(By.cssSelector("[id$='edit']"))).isEmpty();
    }

    @Test
    void the_pages_fit_on_a_phone() {
        browser.signIn(Browser.SMALL_BUSINESS_OWNER).onPhone();
        for (String page :
                new String[] {
                    "/einstellungen/erweiterungen.xhtml", "/einstellungen/sevdesk.xhtml"
                }) {
            browser.go(page);
            assertThat(browser.beyondTheEdge()).as(page).isEmpty();
        }
        browser.click("edit");
        assertThat(browser.beyondTheEdge()).isEmpty();
        browser.picture("sevdesk-configuration-phone");
    }
}
