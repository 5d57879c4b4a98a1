package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.PageWeight;
import java.util.List;
import java.util.Map;

/** Measures what pages weigh on the wire, and when one can read them over a poor line. */
final class WeightBench {

    private static final List<String> FURTHER =
            List.of(
                    "/kunden/liste.xhtml",
                    "/rechnungen/liste.xhtml",
                    "/belege/liste.xhtml",
                    "/rechnungen/bearbeiten.xhtml",
                    "/einstellungen/sevdesk.xhtml");

    private static final int BITS_IN_A_BYTE = 8;

    private final int kilobits;
    private final int roundTrip;

    private WeightBench(Arguments arguments) {
        kilobits = arguments.number("--line", 400);
        roundTrip = arguments.number("--round-trip", 400);
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        try (Stage stage = Stage.start("weight", arguments)) {
            System.setProperty("application.url", stage.server().uri("").toString());
            try (Browser person = Browser.open()) {
                new WeightBench(arguments).measure(person);
            }
        }
    }

    private void measure(Browser person) {
        say("%d kbit/s, %d ms there and back; bytes with headers", kilobits, roundTrip);
        person.signIn(Browser.OWNER);
        FURTHER.forEach(person::go);
        slowDown(person);
        cold(person, "first page after signing in, nothing kept", "/");
        FURTHER.forEach(page -> show(page, person.go(page)));
        cold(person, "list of documents, nothing kept", "/belege/liste.xhtml");
        person.driver().manage().deleteAllCookies();
        cold(person, "page for signing in, nothing kept", "/anmelden.xhtml");
    }

    private void slowDown(Browser person) {
        int bytes = kilobits * 1000 / BITS_IN_A_BYTE;
        person.driver().executeCdpCommand("Network.enable", Map.of());
        person.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                roundTrip,
                                "downloadThroughput",
                                bytes,
                                "uploadThroughput",
                                bytes));
    }

    private static void cold(Browser person, String what, String page) {
        PageWeight.forgetAllFiles(person);
        show(what, person.go(page));
    }

    private static void show(String what, Browser person) {
        PageWeight weight = PageWeight.of(person);
        say(
                "%-45s %,8d bytes, to be read after %,6d ms, whole after %,6d ms",
                what, weight.bytes(), weight.paint().toMillis(), weight.load().toMillis());
    }
}
