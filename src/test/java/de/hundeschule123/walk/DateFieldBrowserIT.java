package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.platform.input.TypedDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Days as people type them, in whichever field, with the calendar out of their way. */
class DateFieldBrowserIT {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** Notes which calendar was opened, for the browser's own is no part of the page. */
    private static final String NOTE_OPENED_CALENDARS =
            """
            window.opened = [];
            HTMLInputElement.prototype.showPicker = function () {
                window.opened.push(this.closest('.field').querySelector('label').textContent);
            };""";

    @Test
    void a_day_is_typed_shown_as_understood_and_never_disturbed_by_a_calendar() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/bearbeiten.xhtml");
            person.driver().executeScript(NOTE_OPENED_CALENDARS);

            person.element("date").click();
            person.type("date", "5.11.2026").see("Donnerstag, 05.11.2026");
            assertThat(focused(person)).endsWith("date");
            person.picture("datum-verstanden");
            person.element("date").sendKeys(Keys.TAB);
            assertThat(value(person, "date")).isEqualTo("05.11.2026");
            person.still().see("Do");
            person.enter("serviceFrom", "05112026").enter("serviceTo", "5/11/26");
            person.enter("due", "heute");
            assertThat(value(person, "serviceFrom")).isEqualTo("05.11.2026");
            assertThat(value(person, "serviceTo")).isEqualTo("05.11.2026");
            assertThat(value(person, "due")).isEqualTo(GERMAN.format(today));
            assertThat(opened(person)).isEmpty();

            person.enter("due", "31.2.").see("Den Tag „31.2.“ gibt es nicht.");
            assertThat(person.attribute("due", "aria-invalid")).isEqualTo("true");
            assertThat(person.text(person.attribute("due", "aria-describedby")))
                    .contains("gibt es nicht");
            assertThat(Barriers.before(person)).isEmpty();
            person.enter("due", "morgen").seeNothingOf("gibt es nicht");

            person.element("date").sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
            person.driver().findElements(By.cssSelector(".day-open")).getLast().click();
            assertThat(opened(person)).containsExactly("Rechnungsdatum", "Fällig am");
            person.driver()
                    .executeScript(
                            """
                            const days = document.querySelectorAll('.day-calendar');
                            const last = days[days.length - 1];
                            last.value = '2027-01-31';
                            last.dispatchEvent(new Event('input', { bubbles: true }));""");
            assertThat(value(person, "due")).isEqualTo("31.01.2027");

            person.go("/rechnungen/liste.xhtml").enter("from", "1.1.");
            assertThat(value(person, "from")).isEqualTo("01.01." + today.getYear());
            assertThat(person.complaints()).isEmpty();
        }
    }

    /** The program and the script of its pages have one table of examples. */
    @Test
    void the_field_shows_what_the_server_will_understand() {
        try (Browser person = Browser.open()) {
            person.signIn(Browser.OWNER).go("/rechnungen/liste.xhtml");
            List<TypedDays.Example> examples = TypedDays.all();
            assertThat(read(person, examples, false))
                    .isEqualTo(examples.stream().map(TypedDays.Example::meant).toList());
            assertThat(read(person, examples, true))
                    .isEqualTo(examples.stream().map(TypedDays.Example::inLists).toList());
        }
    }

    private static Object read(Browser person, List<TypedDays.Example> examples, boolean past) {
        return person.driver()
                .executeScript(
                        """
                        return arguments[0].map(typed => {
                            const read = GermanDay.read(typed, arguments[1], arguments[2]);
                            return read.day || read.wrong;
                        });""",
                        examples.stream().map(TypedDays.Example::typed).toList(),
                        TypedDays.TODAY.toString(),
                        past);
    }

    private static String focused(Browser person) {
        return person.driver().switchTo().activeElement().getDomAttribute("id");
    }

    private static List<Object> opened(Browser person) {
        return List.copyOf((List<?>) person.driver().executeScript("return window.opened"));
    }

    private static String value(Browser person, String field) {
        return person.value(field);
    }
}
