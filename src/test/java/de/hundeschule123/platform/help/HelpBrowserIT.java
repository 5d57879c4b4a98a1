package de.hundeschule123.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Somebody who does not know how to go on looks it up and comes back to the place. */
class HelpBrowserIT {

    private static Browser person;

    @BeforeAll
    static void sign_in() {
        person = Browser.open().signIn(Browser.OWNER);
    }

    @AfterAll
    static void leave() {
        if (person != null) {
            person.close();
        }
    }

    @Test
    void what_was_looked_for_stands_alone_and_leads_to_its_place() {
        person.onDesk().go("/");
        person.driver().findElement(By.cssSelector("#hauptmenue a[href*='hilfe']")).click();
        person.see("Füge den kopierten API-Token in das entsprechende Feld ein.");

        person.driver().findElement(By.id("suche")).sendKeys("stift-symbol\n");

        person.see("Ein Absatz gefunden.").see("Öffne die Konfiguration mit dem Stift-Symbol.");
        assertThat(person.text()).doesNotContain("Füge den kopierten API-Token");
        person.driver().findElement(By.cssSelector(".help a")).click();
        person.see("Verbindung testen");
        assertThat(person.location()).contains("/einstellungen/sevdesk.xhtml");
    }

    @Test
    void a_question_mark_leads_to_its_paragraph() {
        person.onDesk().go("/belege/liste.xhtml");
        person.driver()
                .findElement(By.cssSelector(".selection .help-mark[href$='#nachtraeglich']"))
                .click();

        person.see("Bestehende Belege nachträglich übertragen");
        assertThat(person.driver().findElements(By.cssSelector("h2:target"))).hasSize(1);
    }

    @Test
    void what_was_typed_is_shown_as_it_was_typed() {
        person.onDesk().go("/hilfe.xhtml?suche=%22%3E%3Cb%3Ex%3C/b%3E");

        person.see("Dazu steht hier nichts.");
        assertThat(person.value("suche")).isEqualTo("\"><b>x</b>");
    }
}
