package de.hundeschule123.platform.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a file that every system takes: letters, digits, dots and hyphens, and not long. */
public record FileName(String stem, String ending) {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}._]+");
    private static final Pattern EDGE = Pattern.compile("^[.\\-_]+|[.\\-_]+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x21-\\x7e]");

    /** Windows keeps these names for devices, whatever stands behind the dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 100;

    public FileName {
        String safe = EDGE.matcher(OTHER.matcher(stem).replaceAll("-")).replaceAll("");
        int end =
                safe.offsetByCodePoints(
                        0, Math.min(LONGEST, safe.codePointCount(0, safe.length())));
        safe = safe.substring(0, end);
        stem = safe.isEmpty() || DEVICE.matcher(safe).matches() ? "Datei-" + safe : safe;
    }

    /** A name of several parts, of which those that are null or empty are left out. */
    public static FileName of(String ending, Object... parts) {
        return new FileName(
                Arrays.stream(parts)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("-")),
                ending);
    }

    /** What the file is of: its first word, without what it was searched by. */
    String what() {
        return stem.split("-", 2)[0] + "." + ending;
    }

    String whole() {
        return stem + "." + ending;
    }

    /**
     * The header by which a browser keeps the file under this name, and never opens it as a page.
     */
    String disposition() {
        return "attachment; filename=\""
                + ascii()
                + "\"; filename*=UTF-8''"
                + URLEncoder.encode(whole(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** For programs that know one alphabet only. */
    private String ascii() {
        String plain =
                whole().replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae")
                        .replace("Ö", "Oe")
                        .replace("Ü", "Ue")
                        .replace("ß", "ss");
        return NOT_ASCII
                .matcher(
                        MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                                .replaceAll(""))
                .replaceAll("_");
    }

    /** By what a system that does not tell capitals apart knows the file. */
    String folded() {
        return Normalizer.normalize(whole(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The name of the next file of the same name. */
    FileName numbered(int number) {
        return new FileName(stem + "-" + number, ending);
    }
}
