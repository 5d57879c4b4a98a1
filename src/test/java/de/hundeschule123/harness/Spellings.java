package de.hundeschule123.harness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The ways to write one address so that a guard at the door may read another than the one that is
 * executed behind it.
 */
public final class Spellings {

    private static final List<String> OPEN =
            List.of("/fehler", "/jakarta.faces.resource", "/health", "/anmelden.xhtml");

    private static final List<String> STEPS =
            List.of(
                    "/../",
                    "/..;/",
                    "/..%2f",
                    "/%2e%2e/",
                    "/%2e%2e%2f",
                    "/.%2e/",
                    "/%2E%2E/",
                    "/..%2F",
                    "/..\\",
                    "/..%5c",
                    "/%252e%252e/",
                    "/..%252f",
                    "/..%255c",
                    "/%c0%ae%c0%ae/",
                    "/%uff0e%uff0e/",
                    "/..%c0%af",
                    "/..%00/",
                    "/..%3b/");

    private Spellings() {}

    /** Strange spellings of a path that begins with a slash. */
    public static List<String> of(String path) {
        return Stream.concat(insideOf(path), around(path)).distinct().toList();
    }

    /** From an open address back to this one. */
    private static Stream<String> around(String path) {
        return OPEN.stream()
                .flatMap(open -> STEPS.stream().map(step -> open + step + path.substring(1)));
    }

    private static Stream<String> insideOf(String path) {
        int second = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
        String first = path.substring(0, second);
        String rest = path.substring(second);
        String letter = "%" + Integer.toHexString(path.charAt(1));
        return Stream.of(
                first + ";" + rest.replaceFirst("^/", ""),
                first + "%3b" + rest.replaceFirst("^/", ""),
                first + ";" + rest,
                first + ";x" + rest,
                first + ";x=y" + rest,
                first + ";jsessionid=1" + rest,
                first + "%3b" + rest,
                first + "%3Bx" + rest,
                first + "%253b" + rest,
                first + "/;x" + rest,
                path + ";",
                path + ";.css",
                path + "%3b.css",
                ";/" + path,
                "/;x" + path,
                "/" + path,
                "//" + path,
                first + "/" + rest,
                "/." + path,
                first + "/." + rest,
                first + "/x/.." + rest,
                first + "/%2e" + rest,
                first + "/x/%2e%2e" + rest,
                "/%2f" + path.substring(1),
                first + "%2f" + rest.replaceFirst("^/", ""),
                first + "%2F" + rest.replaceFirst("^/", ""),
                first + "%252f" + rest.replaceFirst("^/", ""),
                first + "%5c" + rest.replaceFirst("^/", ""),
                first + "\\" + rest.replaceFirst("^/", ""),
                first + "%00" + rest,
                path + "%00",
                path + "%00.css",
                path + "%2500",
                path + "%0a",
                path + "%0d%0aX:%20y",
                path + "%09",
                path + "%7f",
                path + "%",
                path + "%2",
                path + "%zz",
                path + "%c3%28",
                path + "%ff",
                path + "%c0%af",
                path + "%u002f",
                path + "/",
                path + "/.",
                path + "/..",
                path + "/%2e",
                path + "/extra",
                "/" + letter + path.substring(2),
                "/%25" + letter.substring(1) + path.substring(2),
                path.toUpperCase(Locale.ROOT),
                "/faces" + path,
                "/" + "x/.." + path,
                "http://elsewhere.example" + path);
    }
}
