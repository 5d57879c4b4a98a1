package de.hundeschule123.sevdesk.contact.names;

import java.util.List;

/**
 * Cuts titles and forms of address from around a name.
 *
 * <p>A title is a word of its own in front of the name or behind it, never a part of a compound.
 * What could also be a name is cut only in order to ask a person.
 */
enum Titles {
    /** What surely is no part of a first name. Nothing remains where there were only titles. */
    AROUND_FIRST_NAME {
        @Override
        boolean begins(String word) {
            return TitleWords.isTitle(word) || TitleWords.isFormOfAddress(word);
        }

        @Override
        int degrees(List<String> words) {
            return 0;
        }
    },

    /**
     * What surely is no part of a last name. Herr and Frau are: "Anna | Herr Zwickel" may be called
     * Herr-Zwickel.
     */
    AROUND_LAST_NAME {
        @Override
        boolean begins(String word) {
            return TitleWords.isTitle(word);
        }

        @Override
        int degrees(List<String> words) {
            int last = words.size() - 1;
            boolean isAddedMba =
                    words.get(last).equals("MBA") && words.get(last - 1).equals(Words.COMMA);
            return isAddedMba ? 1 : wordsOfDegree(words);
        }
    },

    /** Everything that may be a title, as long as something remains. */
    PERHAPS {
        @Override
        boolean begins(String word) {
            return TitleWords.isTitle(word) || TitleWords.isPerhapsTitle(word);
        }

        @Override
        int degrees(List<String> words) {
            return TitleWords.isPerhapsTitle(words.get(words.size() - 1))
                    ? 1
                    : wordsOfDegree(words);
        }
    };

    /** Whether the word is cut in front of the name. */
    abstract boolean begins(String word);

    /** How many of these words are cut behind the name, besides plain titles. */
    abstract int degrees(List<String> words);

    /** "M.Sc." is one word, "M. Sc." are two. */
    private static int wordsOfDegree(List<String> words) {
        int size = words.size();
        if (TitleWords.isDegree(words.get(size - 1))) {
            return 1;
        }
        return size > 2 && TitleWords.isDegree(words.get(size - 2) + words.get(size - 1)) ? 2 : 0;
    }

    /** What remains of the words of a field. */
    List<String> without(List<String> words) {
        if (this != PERHAPS && areSeveralPeople(words)) {
            return words;
        }
        List<String> rest = words.subList(titlesInFront(words), words.size());
        if (rest.isEmpty()) {
            return this == PERHAPS ? words : rest;
        }
        for (int end = endWithoutTitle(rest); end < rest.size(); end = endWithoutTitle(rest)) {
            rest = rest.subList(0, end);
        }
        return rest;
    }

    /** Herr und Frau Schmidt: one of the titles is no title of the other. */
    private static boolean areSeveralPeople(List<String> words) {
        return words.size() > 2
                && words.subList(1, words.size() - 1).stream()
                        .anyMatch(TitleWords::isBetweenPeople);
    }

    private int titlesInFront(List<String> words) {
        int titles = 0;
        while (titles < words.size() && isInFront(words.get(titles), titles)) {
            titles++;
        }
        return titles;
    }

    private boolean isInFront(String word, int titlesBefore) {
        return word.equals(Words.COMMA)
                || begins(word)
                || titlesBefore > 0 && TitleWords.isSubject(word)
                || this == PERHAPS && titlesBefore > 0 && TitleWords.isBetweenPeople(word);
    }

    /** Where the words end when a comma or one title with its subjects is taken from behind. */
    private int endWithoutTitle(List<String> words) {
        int end = words.size();
        if (end == 1) {
            return end;
        }
        if (words.get(end - 1).equals(Words.COMMA) || TitleWords.isTitle(words.get(end - 1))) {
            return end - 1;
        }
        int degrees = degrees(words);
        if (degrees > 0) {
            return end - degrees;
        }
        int title = end - 1;
        while (title > 0 && TitleWords.isSubject(words.get(title))) {
            title--;
        }
        return title > 0 && TitleWords.isTitle(words.get(title)) ? title : end;
    }
}
