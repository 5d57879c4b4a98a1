package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse comes to everything that can be used, and sees where they are. */
class KeyboardBrowserIT {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final int DESK = 1280;

    /** Marks what can be used, and says how many there are. */
    private static final String MARK =
            """
            let number = 0;
            const usable = 'a[href], button, input, select, textarea, summary, [tabindex]';
            for (const e of document.querySelectorAll(usable)) {
                const hidden = e.closest('.ui-helper-hidden-accessible')
                    ? !e.closest('.ui-helper-hidden-accessible').parentElement.checkVisibility()
                    : !e.checkVisibility({visibilityProperty: true});
                if (hidden || e.disabled || e.tabIndex < 0 || e.type === 'hidden') continue;
                e.dataset.walked = number++;
            }
            document.activeElement.blur();
            return number;""";

    /** The number of what has the focus, and whether one sees that. */
    private static final String WHERE =
            """
            const e = document.activeElement;
            if (!e || e === document.body || e.dataset.walked === undefined) return [-1, true];
            const shown = e.closest('.ui-helper-hidden-accessible')
                ? e.closest('.ui-helper-hidden-accessible').parentElement : e;
            const framed = [shown, ...shown.querySelectorAll('*')].some(part => {
                const style = getComputedStyle(part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            });
            const box = shown.getBoundingClientRect();
            const inSight = box.bottom > 0 && box.top < innerHeight && box.width > 0;
            return [Number(e.dataset.walked), framed && inSight];""";

    private static Browser person;
    private static String customer;
    private static String invoice;
    private static String draft;

    @BeforeAll
    static void sign_in() {
        Api api = Api.as(Browser.OWNER);
        Paperwork paperwork = Paperwork.ofNewCustomer();
        invoice = paperwork.invoice().id();
        draft = paperwork.draft();
        customer = api.get("/api/customers/" + paperwork.customer()).path("id").asText();
        person = Browser.open();
        person.signIn(Browser.OWNER);
    }

    private static Browser open(String page) {
        return person.wide(DESK)
                .go(
                        page.replace("{customer}", customer)
                                .replace("{invoice}", invoice)
                                .replace("{draft}", draft));
    }

    @AfterAll
    static void leave() {
        if (person != null) {
            person.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/kunden/liste.xhtml",
                "/kunden/neu.xhtml",
                "/kunden/details.xhtml?id={customer}",
                "/rechnungen/liste.xhtml",
                "/rechnungen/details.xhtml?id={invoice}",
                "/rechnungen/bearbeiten.xhtml",
                "/rechnungen/bearbeiten.xhtml?id={draft}",
                "/belege/liste.xhtml",
                "/belege/ausgabe.xhtml",
                "/einstellungen/index.xhtml",
                "/einstellungen/briefkopf.xhtml",
                "/einstellungen/erweiterungen.xhtml",
                "/einstellungen/sevdesk.xhtml"
            })
    void the_tab_key_comes_to_everything_and_one_sees_where_one_is(String page) {
        open(page);
        int usable = ((Number) person.driver().executeScript(MARK)).intValue();
        TreeSet<Integer> reached = new TreeSet<>();

        for (int i = 0; i < usable + 3; i++) {
            new Actions(person.driver()).sendKeys(Keys.TAB).perform();
            List<?> where = (List<?>) person.driver().executeScript(WHERE);
            int number = ((Number) where.get(0)).intValue();
            assertThat(where.get(1)).as("seen: %s", described(number)).isEqualTo(true);
            reached.add(number);
        }

        assertThat(IntStream.range(0, usable).filter(number -> !reached.contains(number)).boxed())
                .as("never reached of %s", usable)
                .extracting(KeyboardBrowserIT::described)
                .isEmpty();
    }

    private static String described(int number) {
        return String.valueOf(
                person.driver()
                        .executeScript(
                                "const e = document.querySelector(`[data-walked=\"${arguments[0]}\"]`);"
                                        + "return e ? e.outerHTML.slice(0, 200) : 'nothing'",
                                number));
    }

    @ParameterizedTest
    @CsvSource({
        "/einstellungen/sevdesk.xhtml, matching:matchCustomers, matchDialog",
        "/rechnungen/bearbeiten.xhtml?id={draft}, invoice:discard, question",
        "/rechnungen/bearbeiten.xhtml?id={draft}, invoice:commit, commitDialog",
        "/rechnungen/details.xhtml?id={invoice}, actions:cancel, question"
    })
    void a_dialog_keeps_the_focus_ends_by_escape_and_gives_the_focus_back(
            String page, String opener, String dialog) {
        open(page);
        focus(opener);
        person.press(Keys.ENTER).still();

        assertUsableByKeys(dialog, opener);
    }

    @ParameterizedTest
    @CsvSource({"1, transferDialog", "3, pdfDialog"})
    void a_dialog_of_the_menu_gives_the_focus_back_to_the_menu(int place, String dialog) {
        open("/belege/liste.xhtml?suche=RE-");
        person.driver()
                .executeScript("document.querySelector('tr.income [role=checkbox]').focus()");
        person.press(Keys.SPACE).see("1 Beleg ausgewählt");
        focus("documents:actions_button");
        person.press(Keys.ENTER).still();
        await().untilAsserted(() -> assertThat(focused()).isEqualTo("documents:transferSelected"));
        for (int i = 1; i < place; i++) {
            person.press(Keys.ARROW_DOWN);
        }
        person.press(Keys.ENTER).still();

        assertUsableByKeys(dialog, "documents:actions_button");
        person.click("selectNone");
    }

    private static void assertUsableByKeys(String dialog, String opener) {
        awaitFocusIn(dialog);
        for (int i = 0; i < 6; i++) {
            person.press(Keys.TAB);
            assertThat(focusIsIn(dialog)).as("after %s tabs", i + 1).isTrue();
        }
        for (int width : WIDTHS) {
            person.wide(width).still();
            assertThat(person.beyondTheEdge()).as("sideways at %s", width).isEmpty();
            assertThat(person.cutOff()).as("cut at %s", width).isEmpty();
        }
        person.wide(DESK);
        assertThat(Barriers.before(person)).as("by day").isEmpty();
        person.atNight();
        assertThat(Barriers.before(person)).as("at night").isEmpty();
        person.byDay().press(Keys.ESCAPE).still();

        assertThat(
                        person.driver().findElements(By.cssSelector(".ui-dialog")).stream()
                                .noneMatch(org.openqa.selenium.WebElement::isDisplayed))
                .as("closed")
                .isTrue();
        await().untilAsserted(
                        () ->
                                assertThat(focused())
                                        .as("back where it came from")
                                        .isEqualTo(opener));
    }

    @Test
    void the_menu_of_a_list_is_opened_walked_and_left_by_keys() {
        person.wide(DESK).go("/belege/liste.xhtml");
        focus("documents:actions_button");
        person.press(Keys.ENTER).still();
        await().untilAsserted(() -> assertThat(focused()).isEqualTo("documents:transferSelected"));

        person.press(Keys.ESCAPE).still();
        assertThat(
                        person.driver().findElements(By.cssSelector(".ui-menu-dynamic")).stream()
                                .noneMatch(org.openqa.selenium.WebElement::isDisplayed))
                .isTrue();
        assertThat(focused()).isEqualTo("documents:actions_button");
    }

    @Test
    void a_row_is_chosen_with_the_space_bar() {
        person.wide(DESK).go("/belege/liste.xhtml");
        person.driver()
                .executeScript("document.querySelector('tr.income [role=checkbox]').focus()");
        person.press(Keys.SPACE);

        person.see("1 Beleg ausgewählt");
        assertThat(
                        person.driver()
                                .executeScript(
                                        "return document.activeElement.getAttribute('role')"))
                .as("the focus stays at the row")
                .isEqualTo("checkbox");
        person.click("selectNone");
    }

    @Test
    void the_focus_goes_on_into_the_form_that_took_the_place_of_its_button() {
        person.wide(DESK).go("/einstellungen/sevdesk.xhtml");
        focus("sevdesk:edit");
        person.press(Keys.ENTER).still();
        awaitFocusIn("sevdesk");

        person.click("sevdesk:cancel").still();
        awaitFocusIn("sevdesk");
    }

    private static void focus(String id) {
        person.driver().executeScript("document.getElementById(arguments[0]).focus()", id);
    }

    private static boolean focusIsIn(String dialog) {
        return Boolean.TRUE.equals(
                person.driver()
                        .executeScript(
                                "return Boolean(document.activeElement.closest("
                                        + "`[id$=\"${arguments[0]}\"]`))",
                                dialog));
    }

    private static void awaitFocusIn(String form) {
        await().untilAsserted(() -> assertThat(focusIsIn(form)).as("focus in %s", form).isTrue());
    }

    private static String focused() {
        return String.valueOf(
                person.driver().executeScript("return document.activeElement.closest('[id]').id"));
    }
}
