package de.hundeschule123.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a browser: goes to pages, types, clicks what can be read on the screen, and sees what
 * is there. Each act waits until the page has come to rest.
 *
 * <p>Who leaves a browser clears it, and the next person goes on with it.
 */
public final class Browser implements AutoCloseable {

    public static final String OWNER = "inhaber@pfotenfreunde.example";
    public static final String STAFF = "mitarbeiter@pfotenfreunde.example";
    public static final String SMALL_BUSINESS_OWNER = "inhaber@waldrand.example";

    /** Of the account that the school of the small business is connected with and stays with. */
    public static final String SMALL_BUSINESS_TOKEN = "5050c3d4e5f60718293a4b5c6d7e8f90";

    public static final String PASSWORD = "demo-Hund-2026";

    private static final Logger LOG = Logger.getLogger(Browser.class.getName());

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String NO_LONGER_ON_THE_PAGE = "does not belong to the document";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String GERMAN = "de-DE,de";
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(360, 740);

    /** What has been left; two people at once have a browser each. */
    private static final Deque<ChromeDriver> LEFT = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> LEFT.forEach(ChromeDriver::quit), "end of the browsers"));
    }

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /**
     * A browser that knows nobody at the application of the tests, or at one that is already
     * running where the property {@code application.url} says so; without Chromium the test is
     * skipped.
     */
    public static Browser open() {
        Path chromium = chromium().orElse(null);
        if (chromium == null || !Files.isExecutable(DRIVER)) {
            System.err.println("SKIPPED: a browser test needs chromium and chromedriver.");
        }
        Assumptions.assumeTrue(
                chromium != null && Files.isExecutable(DRIVER), "no chromium with chromedriver");
        ChromeDriver left = LEFT.poll();
        return new Browser(
                left == null ? started(chromium) : left, RunningApplication.address("").toString());
    }

    private static Optional<Path> chromium() {
        return CHROMIUM.stream().filter(Files::isExecutable).findFirst();
    }

    private static ChromeDriver started(Path chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=de-DE");
        // What it asks pages for: --lang is the language of the browser's own words alone.
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", GERMAN));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(DESK);
        return driver;
    }

    /** Goes to a path of the application. */
    public Browser go(String path) {
        driver.get(address + path);
        return rest();
    }

    /** Signs in with the demo password and waits for the start page. */
    public Browser signIn(String email) {
        go("/anmelden.xhtml");
        type("email", email);
        type("password", PASSWORD);
        click("enter");
        return see("Übersicht");
    }

    /** Types into the field whose id ends so, in place of what is there. */
    public Browser type(String id, String text) {
        WebElement field = element(id);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(text);
        return this;
    }

    /** Types and leaves the field, so that the page takes it over. */
    public Browser enter(String id, String text) {
        type(id, text);
        element(id).sendKeys(Keys.TAB);
        return rest();
    }

    /** Types into a field that offers what fits, and takes the offer that holds these words. */
    public Browser choose(String id, String typed, String words) {
        type(id + "_input", typed);
        return press(
                By.xpath(
                        "//li[contains(@class,'ui-autocomplete-item')][contains(.,'"
                                + words
                                + "')]"));
    }

    /** Clicks the element whose id ends so. */
    public Browser click(String id) {
        return press(By.cssSelector(selector(id)));
    }

    /** Clicks the link, button or menu entry that reads exactly so. */
    public Browser clickText(String words) {
        return press(
                By.xpath(
                        "//*[self::a or self::button or self::label or self::span or self::li]"
                                + "[normalize-space(.)='"
                                + words
                                + "']"));
    }

    private Browser press(By what) {
        rest();
        waiting()
                .ignoring(
                        org.openqa.selenium.ElementClickInterceptedException.class,
                        org.openqa.selenium.ElementNotInteractableException.class)
                .until(
                        page ->
                                page.findElements(what).stream()
                                        .filter(WebElement::isDisplayed)
                                        .reduce((outer, inner) -> inner)
                                        .map(
                                                found -> {
                                                    found.click();
                                                    return true;
                                                })
                                        .orElse(null));
        return rest();
    }

    /** Waits until these words can be read on the page. */
    public Browser see(String words) {
        try {
            waiting().until(page -> text().contains(words));
        } catch (org.openqa.selenium.TimeoutException never) {
            picture("not-seen");
            throw new AssertionError(
                    "never saw \"" + words + "\" at " + driver.getCurrentUrl() + " but:\n" + text(),
                    never);
        }
        return this;
    }

    /** Makes sure that these words cannot be read on the page. */
    public Browser seeNothingOf(String words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    /** What can be read on the page. */
    public String text() {
        return read(() -> driver.findElement(By.tagName("body")).getText());
    }

    /** What is read again when its element went away meanwhile; null where there is none. */
    private String read(Supplier<String> reading) {
        return waiting().until(page -> Optional.ofNullable(onPage(reading))).orElse(null);
    }

    /** The browser has two words for an element whose page went away while it was read. */
    private static String onPage(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (WebDriverException left) {
            if (String.valueOf(left.getRawMessage()).contains(NO_LONGER_ON_THE_PAGE)) {
                throw new StaleElementReferenceException(left.getRawMessage(), left);
            }
            throw left;
        }
    }

    /** What stands in the field whose id ends so. */
    public String value(String id) {
        return read(() -> element(id).getDomProperty("value"));
    }

    /** An attribute of the element whose id ends so; null where it has none. */
    public String attribute(String id, String name) {
        return read(() -> element(id).getDomAttribute(name));
    }

    /** What can be read in the element whose id ends so. */
    public String text(String id) {
        return read(() -> element(id).getText());
    }

    /** The source of the page as it stands. */
    public String source() {
        return driver.getPageSource();
    }

    /** The path and query of the page. */
    public String location() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /** The visible element whose id ends so. */
    public WebElement element(String id) {
        return waiting()
                .until(
                        page ->
                                page.findElements(By.cssSelector(selector(id))).stream()
                                        .filter(WebElement::isDisplayed)
                                        .findFirst()
                                        .orElse(null));
    }

    private static String selector(String id) {
        return "[id='" + id + "'],[id$=':" + id + "']";
    }

    /** Makes the window as small as a phone. */
    public Browser onPhone() {
        anyWidth();
        driver.manage().window().setSize(PHONE);
        return rest();
    }

    /** Makes the window as large as a desk has room for. */
    public Browser onDesk() {
        anyWidth();
        driver.manage().window().setSize(DESK);
        return rest();
    }

    private void anyWidth() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Makes the window so wide, without loading the page again. */
    public Browser wide(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return rest();
    }

    /** Wishes a language of the pages, such as "en-GB,en"; until somebody leaves the browser. */
    public Browser wishing(String languages) {
        driver.executeCdpCommand(
                "Network.setUserAgentOverride",
                Map.of(
                        "userAgent",
                        String.valueOf(driver.executeScript("return navigator.userAgent")),
                        "acceptLanguage",
                        languages));
        return this;
    }

    /** As the machine of somebody who wants dark pages shows it. */
    public Browser atNight() {
        return media("", "dark");
    }

    public Browser byDay() {
        return media("", "light");
    }

    /** As it comes out of the printer of somebody who wants dark pages on the screen. */
    public Browser onPaper() {
        return media("print", "dark");
    }

    private Browser media(String media, String colours) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        return rest();
    }

    /** Presses keys wherever the focus is. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return rest();
    }

    /** What sticks out of its card or dialog, or is cut where it ends: nothing should. */
    public List<String> cutOff() {
        Object found =
                driver.executeScript(
                        """
                        const cut = [];
                        for (const e of document.querySelectorAll('main *, .ui-dialog *')) {
                            if (!e.checkVisibility({visibilityProperty: true})) continue;
                            if (e.closest('.visually-hidden, .ui-helper-hidden-accessible, object')) continue;
                            const seen = e.getBoundingClientRect();
                            const card = e.closest('.card, .ui-dialog');
                            const out = card && seen.width > 0
                                && seen.right > card.getBoundingClientRect().right + 1;
                            const field = e.matches('input, select, textarea, option');
                            const cutHere = !field && getComputedStyle(e).overflowX !== 'visible'
                                && e.scrollWidth > e.clientWidth + 1;
                            if (out || cutHere) cut.push(e.cloneNode(false).outerHTML);
                        }
                        return cut.slice(0, 5);""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Whether each row of the page's lists shows what stands in the column of this name. */
    public boolean shows(String column) {
        return Boolean.TRUE.equals(
                driver.executeScript(
                        """
                        return [...document.querySelectorAll('td .ui-column-title')]
                            .filter(title => title.textContent === arguments[0])
                            .filter(title => title.closest('.ui-datatable').checkVisibility())
                            .every(title => title.parentElement.getBoundingClientRect().width > 20);""",
                        column));
    }

    /**
     * What reaches beyond the right edge, so that the page could be moved sideways: nothing should.
     */
    public List<String> beyondTheEdge() {
        Object found =
                driver.executeScript(
                        """
                        const edge = document.documentElement.clientWidth;
                        if (document.documentElement.scrollWidth <= edge + 1) return [];
                        return [...document.querySelectorAll('body *')]
                            .filter(e => e.getBoundingClientRect().right > edge + 1)
                            .filter(e => getComputedStyle(e).visibility !== 'hidden')
                            .slice(0, 5)
                            .map(e => e.cloneNode(false).outerHTML);""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Keeps a picture under target/pictures. */
    public Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(
                    PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A picture of the page from its top to its end, or of the first three screens of a long one.
     */
    public byte[] wholePage() {
        Map<String, Object> clip =
                Map.of(
                        "x",
                        0,
                        "y",
                        0,
                        "width",
                        driver.executeScript("return innerWidth"),
                        "height",
                        driver.executeScript(
                                "return Math.min(2700, document.documentElement.scrollHeight)"),
                        "scale",
                        1);
        Map<String, Object> taken =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
    }

    /** Errors that the browser itself has complained of, such as blocked scripts. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The browser itself, for what this class has no word for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Waits until nothing on the page fades or slides any more. */
    public Browser still() {
        rest();
        waiting()
                .until(
                        page ->
                                ((JavascriptExecutor) page)
                                        .executeScript(
                                                "return document.getAnimations().every("
                                                        + "a => a.playState !== 'running')"));
        return this;
    }

    private Browser rest() {
        waiting()
                .until(
                        page ->
                                ((JavascriptExecutor) page)
                                        .executeScript(
                                                "return document.readyState === 'complete' &&"
                                                        + " (!window.PrimeFaces ||"
                                                        + " PrimeFaces.ajax.Queue.isEmpty())"));
        return this;
    }

    private WebDriverWait waiting() {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class, NoSuchElementException.class);
        return wait;
    }

    @Override
    public void close() {
        try {
            forget();
            LEFT.add(driver);
        } catch (WebDriverException spoilt) {
            LOG.log(Level.WARNING, "This browser serves nobody any more.", spoilt);
            driver.quit();
        }
    }

    /** Cookies, stores, complaints, and the page itself. */
    private void forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
        driver.get("about:blank");
        wishing(GERMAN);
        byDay();
        anyWidth();
        driver.manage().window().setSize(DESK);
        complaints();
    }
}
