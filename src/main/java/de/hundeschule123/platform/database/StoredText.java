package de.hundeschule123.platform.database;

/**
 * A text from outside as a column can hold it: no longer than the column, and without what a
 * database refuses. PostgreSQL takes no NUL, and half a letter is none.
 */
public final class StoredText {

    private static final int REPLACEMENT = 0xFFFD;

    private StoredText() {}

    /** The text within a column of so many characters; null stays null. */
    public static String of(String text, int longest) {
        if (text == null) {
            return null;
        }
        StringBuilder stored = new StringBuilder(Math.min(text.length(), longest));
        int[] letters = text.codePoints().limit((long) longest + 1).toArray();
        for (int letter : letters) {
            int kept = kept(letter);
            if (stored.length() + Character.charCount(kept) > longest) {
                break;
            }
            stored.appendCodePoint(kept);
        }
        return stored.toString();
    }

    private static int kept(int letter) {
        if (Character.isISOControl(letter)) {
            return ' ';
        }
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return half ? REPLACEMENT : letter;
    }
}
