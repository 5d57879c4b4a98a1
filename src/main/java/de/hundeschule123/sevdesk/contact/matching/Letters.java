package de.hundeschule123.sevdesk.contact.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The letters of a name without what people write differently for one and the same name. */
final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Letters() {}

    /**
     * Words in small letters with one blank between them; umlauts and ß in two letters, hyphens as
     * blanks, no apostrophes and full stops. Other accents stay.
     */
    static String plain(String name) {
        if (name == null) {
            return "";
        }
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // small letters of capital İ and of some ligatures come in two parts
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(text.length() + 4);
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (isDropped(letter)) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter) && !isMark(letter) && letter != '&') {
                blank = true;
                continue;
            }
            if (blank && plain.length() > 0) {
                plain.append(' ');
            }
            blank = false;
            append(plain, letter);
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, int letter) {
        switch (letter) {
            case 'ä' -> plain.append("ae");
            case 'ö' -> plain.append("oe");
            case 'ü' -> plain.append("ue");
            case 'ß' -> plain.append("ss");
            case '&' -> plain.append("und");
            default -> plain.appendCodePoint(letter);
        }
    }

    /** Apostrophes and full stops belong to the word; soft hyphens and their like are not seen. */
    private static boolean isDropped(int letter) {
        return switch (letter) {
            case '.', '\'', '’', '‘', '`', '´', 'ʼ', '′' -> true;
            default -> Character.getType(letter) == Character.FORMAT;
        };
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * Plain words without any accent, and with umlauts as a foreign keyboard writes them: in one
     * letter.
     */
    static String withoutAccents(String name) {
        if (name == null) {
            return "";
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return plain(bare)
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "a")
                .replace("œ", "o");
    }
}
