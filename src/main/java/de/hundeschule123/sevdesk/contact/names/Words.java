package de.hundeschule123.sevdesk.contact.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a name as whole words, in the letters in which it was typed: a compound is one word
 * with whatever dash and blanks it was written, and a comma stands alone.
 */
final class Words {

    static final String COMMA = ",";

    private final List<String> words = new ArrayList<>(3);
    private final StringBuilder word = new StringBuilder();
    private boolean ended;

    private Words() {}

    static List<String> of(String field) {
        if (field == null) {
            return List.of();
        }
        if (field.chars().allMatch(Character::isLetter)) {
            return List.of(Normalizer.normalize(field, Normalizer.Form.NFKC));
        }
        Words reading = new Words();
        Normalizer.normalize(Letters.oneApostrophe(field), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(reading::read);
        reading.endWord();
        return reading.words;
    }

    private void read(int sign) {
        if (sign == ',' || sign == ';') {
            endWord();
            words.add(COMMA);
        } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            ended = !isJoined();
        } else if (isJoint(sign)) {
            join(sign);
        } else if (Character.getType(sign) != Character.FORMAT) {
            if (ended) {
                endWord();
            }
            word.appendCodePoint(sign);
        }
    }

    /** A dash at the very beginning joins nothing. */
    private void join(int sign) {
        if (word.length() > 0 && !isJoined()) {
            word.append(sign == '/' ? '/' : '-');
        }
        ended = false;
    }

    private boolean isJoined() {
        return word.length() > 0 && isJoint(word.charAt(word.length() - 1));
    }

    private void endWord() {
        if (isJoined()) {
            word.setLength(word.length() - 1);
        }
        if (word.length() > 0) {
            add(word.toString());
        }
        word.setLength(0);
        ended = false;
    }

    /** "Dr.Anna" are two words, "Anna.Lena" is one. */
    private void add(String written) {
        String rest = written;
        for (int stop = rest.indexOf('.'); stop > 0; stop = rest.indexOf('.', stop + 1)) {
            String front = rest.substring(0, stop + 1);
            if (isFollowedByLetter(rest, stop)
                    && !TitleWords.isTitle(rest)
                    && (TitleWords.isTitle(front) || TitleWords.isSubject(front))) {
                words.add(front);
                rest = rest.substring(stop + 1);
                stop = 0;
            }
        }
        words.add(rest);
    }

    private static boolean isFollowedByLetter(String text, int at) {
        return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }

    private static boolean isJoint(int sign) {
        return sign == '/'
                || sign == '\u2212'
                || Character.getType(sign) == Character.DASH_PUNCTUATION;
    }
}
