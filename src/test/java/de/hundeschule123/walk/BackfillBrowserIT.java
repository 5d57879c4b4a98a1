package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The manual's chapter "Bestehende Belege nachträglich übertragen", step by step. */
class BackfillBrowserIT {

    private static final String TOKEN = "b2c3d4e5f60718293a4b5c6d7e8f90a1";
    private static final By FIRST_INVOICE =
            By.xpath(
                    "(//tr[contains(., 'RE-') and contains(., 'Nicht übertragen')])[1]"
                            + "//*[contains(@class, 'ui-chkbox-box')]");

    @Test
    void existing_documents_are_chosen_and_transferred_as_the_manual_says() {
        Api.as(Browser.OWNER).connect(TOKEN);

        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER);
            person.clickText("Belege").picture("belege");
            new Select(person.element("side")).selectByVisibleText("Einnahmen");
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(person.text("table")).doesNotContain("AU-"));
            person.see("Nicht übertragen").picture("belege-einnahmen");
            person.driver().findElement(FIRST_INVOICE).click();
            person.see("1 Beleg ausgewählt");
            person.click("actions_button").picture("belege-aktionen");
            person.clickText("Zu Sevdesk übertragen");
            person.see("1 Beleg wird übertragen").picture("belege-vorschau");
            person.clickText("Übertragung starten");
            person.see("Abgeschlossen").see("1 von 1 übertragen").picture("belege-uebertragen");

            assertThat(person.complaints()).isEmpty();
        }
    }
}
