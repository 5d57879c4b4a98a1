package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.PageWeight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.print.PrintOptions;

/**
 * Each page that there is, at each width, by day and at night, for people with and without good
 * eyes.
 */
class EveryPageBrowserIT {

    private static final Path ROOT = Path.of("src/main/webapp");

    private static final List<Integer> WIDTHS = List.of(360, 641, 768, 1024, 1290, 1440, 1920);
    private static final int DESK = 1280;

    private static final Pattern GERMAN_WORD =
            Pattern.compile(
                    "(?i)\\b(der|das|und|oder|nicht|ist|sind|eine?|wird|wurde|mit|ohne|zum|zur|auf"
                            + "|aus|nach|noch|auch|wenn|deine?|bitte|keine?|schon|kann|Uhr"
                            + "|Belege?|Rechnung(en)?|Kunden?|Betrag|Datum|Einstellungen)\\b");

    /** What schools, sevdesk and the trail have written: data, not words of the screen. */
    private static final Pattern OWN =
            Pattern.compile(
                    "Freiherr von und zu|Vielen Dank für dein Vertrauen\\."
                            + "|Wir freuen uns auf die .*|.* statt .*|.* €, Kunde .*|\\d{4,} .*");

    private static final int KILOBYTE = 1024;

    private static Browser person;
    private static PageWeight door;
    private static PageWeight first;
    private static Map<String, String> parameters;

    @BeforeAll
    static void sign_in() {
        person = Browser.open();
        PageWeight.forgetAllFiles(person);
        door = PageWeight.of(person.go("/anmelden.xhtml"));
        person.signIn(Browser.OWNER);
        PageWeight.forgetAllFiles(person);
        first = PageWeight.of(person.go("/"));
        String invoice = newest("COMMITTED");
        person.go("/rechnungen/details.xhtml?id=" + invoice);
        String customer =
                person.driver()
                        .findElement(
                                org.openqa.selenium.By.cssSelector(
                                        "main a[href*='/kunden/details']"))
                        .getAttribute("href")
                        .replaceAll(".*id=(\\d+).*", "$1");
        parameters =
                Map.of(
                        "/rechnungen/details.xhtml", "?id=" + invoice,
                        "/sevdesk/protokoll-beleg.xhtml", "?id=" + invoice,
                        "/kunden/details.xhtml", "?id=" + customer,
                        "/kunden/loeschen.xhtml", "?id=" + customer);
    }

    private static String newest(String status) {
        for (var item :
                Api.as(Browser.OWNER).get("/api/invoices?limit=100&offset=0").path("items")) {
            if (item.path("status").asText().equals(status)) {
                return item.path("id").asText();
            }
        }
        throw new AssertionError("the demo data has no invoice that is " + status);
    }

    @AfterAll
    static void leave() {
        if (person != null) {
            person.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_page_fits_its_window_and_can_be_used_by_everyone() throws IOException {
        return pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> look(page)));
    }

    private static void look(String page) {
        String address = page + parameters.getOrDefault(page, "");
        String name = page.substring(1).replaceAll("\\W+", "-");

        person.onDesk().go(address).picture(name + "-1280");
        assertThat(PageWeight.of(person).bytes()).as("bytes").isLessThan(40 * KILOBYTE);
        fitsAtEachWidth();
        person.wide(DESK);
        assertThat(Barriers.before(person)).as("by day").isEmpty();
        person.atNight();
        assertThat(Barriers.before(person)).as("at night").isEmpty();
        person.byDay().onPhone().go(address).picture(name + "-360");
        assertThat(person.beyondTheEdge()).as("sideways on a phone").isEmpty();
        assertThat(person.complaints()).isEmpty();
    }

    /** What people and programs have written stays as it is; all else is spoken in English. */
    @TestFactory
    Stream<DynamicTest> a_page_speaks_english_to_whoever_wishes_it() throws IOException {
        return pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> listen(page)));
    }

    private static void listen(String page) {
        person.onDesk().wishing("en-GB,en").go(page + parameters.getOrDefault(page, ""));
        try {
            assertThat(person.driver().executeScript("return document.documentElement.lang"))
                    .isEqualTo("en");
            assertThat(said())
                    .isNotEmpty()
                    .noneMatch(
                            words -> GERMAN_WORD.matcher(OWN.matcher(words).replaceAll("")).find());
            assertThat(person.onPhone().beyondTheEdge()).as("sideways on a phone").isEmpty();
        } finally {
            person.onDesk().wishing("de-DE,de");
        }
    }

    /** All that can be read or is read out, also what a dialog or a script will say. */
    private static List<String> said() {
        Object said =
                person.driver()
                        .executeScript(
                                """
                                // Cells hold what people and programs have written, beside their own heads.
                                const own = e => e.closest('tbody td') && !e.closest('.ui-column-title, button');
                                const said = [];
                                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                                while (texts.nextNode()) {
                                    const e = texts.currentNode.parentElement;
                                    if (!e.closest('script, style') && !own(e)) said.push(texts.currentNode.textContent);
                                }
                                for (const e of [...document.querySelectorAll('body *')].filter(e => !own(e))) {
                                    for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
                                        if (e.hasAttribute(name)) said.push(e.getAttribute(name));
                                    }
                                }
                                said.push(...Object.values(document.getElementById('words')?.dataset ?? {}));
                                return said.map(words => words.trim()).filter(words => words);""");
        return ((List<?>) said).stream().map(String::valueOf).toList();
    }

    /** With nothing kept: over 400 kbit/s they are there in seven seconds. */
    @Test
    void the_first_pages_are_light() {
        assertThat(door.bytes()).as("page for signing in").isBetween(1L, 60L * KILOBYTE);
        assertThat(first.bytes()).as("first page").isBetween(1L, 350L * KILOBYTE);
    }

    /** Also from a screen that is dark. */
    @Test
    void on_paper_stands_the_list_with_its_column_and_nothing_to_click() throws IOException {
        person.onDesk().go("/belege/liste.xhtml").onPaper();
        String printed = printed();
        person.byDay();

        assertThat(printed)
                .contains("Belege", "Sevdesk", "Betrag", "€")
                .doesNotContain("Abmelden", "Erweiterungen", "Aktionen", "Ausgabe erfassen");
    }

    @Test
    void the_start_page_leaves_no_sheet_blank() throws IOException {
        person.onDesk().go("/").onPaper();

        assertThat(printed()).contains("Übersicht");
        person.byDay();
    }

    /** A browser asks for the sign of a page by itself; its answer must be no error. */
    @Test
    void a_page_that_is_not_there_says_so_and_nothing_else_is_missing() {
        person.onDesk().complaints();
        person.go("/gibt-es-nicht").see("Nicht gefunden");

        assertThat(person.complaints())
                .allSatisfy(said -> assertThat(said).contains("/gibt-es-nicht"));
        person.atNight();
        assertThat(Barriers.before(person)).isEmpty();
        person.byDay();
    }

    /** What stands on the sheets, of which none is blank: how many there are is up to the rows. */
    private static String printed() throws IOException {
        String pdf = person.driver().print(new PrintOptions()).getContent();
        try (PDDocument paper = Loader.loadPDF(Base64.getDecoder().decode(pdf))) {
            PDFTextStripper reading = new PDFTextStripper();
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                reading.setStartPage(sheet);
                reading.setEndPage(sheet);
                assertThat(reading.getText(paper)).as("sheet %s", sheet).isNotBlank();
            }
            return new PDFTextStripper().getText(paper);
        }
    }

    private static void fitsAtEachWidth() {
        for (int width : WIDTHS) {
            person.wide(width);
            assertThat(person.beyondTheEdge()).as("sideways at %s", width).isEmpty();
            assertThat(person.cutOff()).as("cut at %s", width).isEmpty();
            assertThat(person.shows("Sevdesk")).as("column Sevdesk at %s", width).isTrue();
            assertThat(person.shows("Betrag")).as("amounts at %s", width).isTrue();
        }
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".xhtml"))
                    .map(path -> "/" + ROOT.relativize(path))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        }
    }
}
