package de.hundeschule123.sevdesk.contact.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reduces a name to letters without what people write differently for one and the same name. */
final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Letters() {}

    /**
     * Words in small letters with one blank between them; umlauts and ß in two letters, hyphens,
     * full stops and apostrophes as blanks. Other accents stay.
     *
     * <p>A full stop parts words, else "M.A." would be Ma and house 1.1 house 11; so does an
     * apostrophe, else D'Angelo would be Dangelo; and an ampersand is a word of its own, else
     * "H&amp;E" would be "Hunde".
     */
    static String plain(String name) {
        if (name == null) {
            return "";
        }
        String text =
                Normalizer.normalize(oneApostrophe(name), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
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
            boolean isAnd = letter == '&' || letter == '+';
            if (!isAnd && !isPartOfWord(letter)) {
                blank = true;
                continue;
            }
            if ((blank || isAnd) && plain.length() > 0) {
                plain.append(' ');
            }
            blank = isAnd;
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
            case '&', '+' -> plain.append("und");
            default -> plain.appendCodePoint(letter);
        }
    }

    /**
     * The accents that people type for an apostrophe as apostrophes: of a text in compatible form
     * the acute accent would be a blank and a mark.
     */
    static String oneApostrophe(String name) {
        return name.replace('´', '\'').replace('`', '\'');
    }

    /** Soft hyphens and their like are not seen. */
    private static boolean isDropped(int letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    /** Some apostrophes count as letters elsewhere. */
    private static boolean isApostrophe(int letter) {
        return letter == 'ʼ' || letter == 'ʻ' || letter == 'ʹ';
    }

    private static boolean isPartOfWord(int letter) {
        return (Character.isLetterOrDigit(letter) || isMark(letter)) && !isApostrophe(letter);
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a word is a single letter of a script in which names have several. */
    static boolean isInitial(String word) {
        int[] letters = word.codePoints().filter(Character::isLetterOrDigit).toArray();
        return letters.length == 1 && isCased(letters[0]);
    }

    /** A word of Latin letters without a vowel is no first name but initials: JP, Chr, xxx. */
    static boolean canBeSpoken(String word) {
        String bare = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return bare.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> !isLatin(letter) || "aeiouyæøœıəå".indexOf(letter) >= 0);
    }

    private static boolean isCased(int letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
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
