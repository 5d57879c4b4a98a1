package de.hundeschule123.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each page that there is, on a desk and on a phone, for people with and without good eyes. */
class EveryPageBrowserIT {

    private static final Path ROOT = Path.of("src/main/webapp");

    private static Browser person;
    private static Map<String, String> parameters;

    @BeforeAll
    static void sign_in() {
        person = Browser.open();
        person.signIn(Browser.OWNER);
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
                        "/kunden/details.xhtml", "?id=" + customer);
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
        assertThat(person.beyondTheEdge()).as("sideways at 1280").isEmpty();
        assertThat(Barriers.before(person)).isEmpty();
        person.onPhone().go(address).picture(name + "-360");
        assertThat(person.beyondTheEdge()).as("sideways at 360").isEmpty();
        assertThat(person.complaints()).isEmpty();
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
