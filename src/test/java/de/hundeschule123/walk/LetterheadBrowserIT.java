package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What invoices say of the school: changed by its owner, seen by all, checked before it prints. */
class LetterheadBrowserIT {

    private static final String PAGE = "/einstellungen/briefkopf.xhtml";

    @TempDir Path folder;

    @Test
    void the_owner_changes_the_letterhead_and_a_wrong_iban_is_noticed() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/einstellungen/index.xhtml").click("letterhead");
            String before = person.text("iban");
            person.click("edit").enter("iban", "DE89 3704 0044 0532 0130 01").click("save");
            person.see("Diese IBAN stimmt nicht").picture("briefkopf-falsche-iban");
            assertThat(Barriers.before(person)).isEmpty();

            person.enter("iban", before.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
            person.enter("closingText", "Vielen Dank und bis bald!");
            person.click("save").see("Der Briefkopf ist gespeichert.");
            person.see("Vielen Dank und bis bald!").picture("briefkopf");
            assertThat(person.text("iban")).isEqualTo(before);
            assertThat(head(person, "/einstellungen/muster")).startsWith("%PDF");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_logo_is_drawn_anew_and_what_is_none_is_refused_in_a_sentence() throws IOException {
        Path logo = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
        Path svg = folder.resolve("logo.svg");
        Files.writeString(svg, "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>");

        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go(PAGE);
            upload(person, svg.toFile());
            person.see("kein Bild im Format PNG oder JPEG").picture("briefkopf-kein-bild");
            person.go(PAGE);
            upload(person, logo.toFile());
            person.see("Das Logo ist gespeichert").picture("briefkopf-logo");
            assertThat(
                            person.driver()
                                    .executeScript(
                                            "return document.querySelector('#logo-image').naturalWidth"))
                    .isEqualTo(64L);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void staff_sees_the_letterhead_and_cannot_change_it() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.STAFF).go(PAGE);
            person.see("Den Briefkopf ändert die Inhaberin oder der Inhaber.");
            person.seeNothingOf("Logo hochladen").seeNothingOf("Bearbeiten");
            assertThat(person.driver().findElements(By.cssSelector("main input[type=file]")))
                    .isEmpty();
        }
    }

    private static void upload(Browser person, File file) {
        person.element("file").sendKeys(file.getAbsolutePath());
        person.click("draw");
    }

    /** The first letters of what lies at an address, with the person's session. */
    private static String head(Browser person, String address) {
        return (String)
                person.driver()
                        .executeAsyncScript(
                                "const done = arguments[1];"
                                        + "fetch(arguments[0]).then(r => r.text())"
                                        + ".then(t => done(t.substring(0, 8)));",
                                address);
    }
}
