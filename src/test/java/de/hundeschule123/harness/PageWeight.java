package de.hundeschule123.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a page costs on its way to the browser: bytes over the wire, and how long one waits. */
public record PageWeight(long bytes, Duration paint, Duration load) {

    private static final String MEASURE =
            """
            const page = performance.getEntriesByType('navigation')[0];
            const parts = [page, ...performance.getEntriesByType('resource')];
            const painted = performance.getEntriesByName('first-contentful-paint')[0];
            return [
                parts.reduce((sum, part) => sum + part.transferSize, 0),
                painted ? painted.startTime : 0,
                page.loadEventEnd];""";

    /** Of the page that is open, since it was asked for. */
    public static PageWeight of(Browser person) {
        List<?> measured = (List<?>) person.driver().executeScript(MEASURE);
        return new PageWeight(
                number(measured.get(0)),
                Duration.ofMillis(number(measured.get(1))),
                Duration.ofMillis(number(measured.get(2))));
    }

    private static long number(Object measured) {
        return ((Number) measured).longValue();
    }

    /** As somebody meets the program who was never here. */
    public static void forgetAllFiles(Browser person) {
        person.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    }
}
