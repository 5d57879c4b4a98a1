package de.hundeschule123.school.session;

import de.hundeschule123.platform.text.Texts;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;

/**
 * Says in plain words which browser sends a request, as far as it tells: enough to know one's own
 * phone again, and no more.
 */
final class BrowserName {

    /** The first that is found counts: most claim to be others as well. */
    private static final List<Mark> BROWSERS =
            List.of(
                    new Mark("Edg", "Edge"),
                    new Mark("OPR/", "Opera"),
                    new Mark("SamsungBrowser/", "Samsung Internet"),
                    new Mark("Firefox/", "Firefox"),
                    new Mark("FxiOS/", "Firefox"),
                    new Mark("CriOS/", "Chrome"),
                    new Mark("Chrome/", "Chrome"),
                    new Mark("Safari/", "Safari"));

    private static final List<Mark> DEVICES =
            List.of(
                    new Mark("iPhone", "iPhone"),
                    new Mark("iPad", "iPad"),
                    new Mark("Android", "Android"),
                    new Mark("Windows", "Windows"),
                    new Mark("Macintosh", "Mac"),
                    new Mark("CrOS", "Chromebook"),
                    new Mark("Linux", "Linux"));

    private static final String ON = "session.browser.on";
    private static final String UNKNOWN = "session.browser.unknown";

    private BrowserName() {}

    private record Mark(String sign, String name) {}

    /** Such as "Firefox auf Windows". */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said);
        String device = first(DEVICES, said);
        if (browser == null) {
            return device == null
                    ? Texts.german(UNKNOWN)
                    : Texts.german(ON, Texts.german(UNKNOWN), device);
        }
        return device == null ? browser : Texts.german(ON, browser, device);
    }

    /** The stored name in the language of the person at the screen. */
    static String spoken(String stored) {
        Object[] parts = new MessageFormat(Texts.german(ON)).parse(stored, new ParsePosition(0));
        return parts == null
                ? inWords(stored)
                : Texts.of(ON, inWords(String.valueOf(parts[0])), parts[1]);
    }

    private static String inWords(String browser) {
        return browser.equals(Texts.german(UNKNOWN)) ? Texts.of(UNKNOWN) : browser;
    }

    private static String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }
}
