package de.hundeschule123.sevdesk.contact.names;

import java.util.List;

/**
 * A person's first or last name in the one spelling by which names are compared. What is not there
 * is an empty text.
 *
 * @param name without what surely is a title
 * @param bare without everything that may be a title
 * @param typed with all that was typed
 * @param signs the signs within that part people or say something aside: / of Anna/Karl
 * @param gender whom the form of address means
 * @param isWhole whether the name is there in full, and not by an initial or a short form
 */
record NamePart(
        String name, String bare, String typed, String signs, Gender gender, boolean isWhole) {

    static final NamePart NONE = new NamePart("", "", "", "", Gender.UNKNOWN, false);

    private static final String SIGNS = ",/()[]{}|:\\\"„“”«»‹›";

    static NamePart first(List<String> typed) {
        if (isOrdinary(typed)) {
            return ordinary(typed.get(0), Letters.canBeSpoken(typed.get(0)));
        }
        List<String> words = Titles.AROUND_FIRST_NAME.without(typed);
        if (words.stream().allMatch(word -> isNoFirstName(word, typed))) {
            words = List.of();
        }
        return of(typed, words, words.stream().anyMatch(word -> isWholeFirstName(word, typed)));
    }

    /**
     * Most names are one word that is nothing else: of a hundred thousand this saves half the time.
     */
    private static boolean isOrdinary(List<String> typed) {
        return typed.size() == 1 && TitleWords.isNothingButName(typed.get(0));
    }

    private static NamePart ordinary(String word, boolean isWhole) {
        String name = Letters.plain(word);
        return new NamePart(name, name, name, "", Gender.UNKNOWN, isWhole);
    }

    private static boolean isNoFirstName(String word, List<String> typed) {
        return TitleWords.isNoFirstName(word)
                || typed.size() > 2 && TitleWords.isBetweenPeople(word);
    }

    private static boolean isWholeFirstName(String word, List<String> typed) {
        return !isNoFirstName(word, typed) && TitleWords.isWholeFirstName(word);
    }

    static NamePart last(List<String> typed) {
        if (isOrdinary(typed)) {
            return ordinary(typed.get(0), true);
        }
        List<String> words = Titles.AROUND_LAST_NAME.without(typed);
        return of(typed, words, isWholeLastName(words));
    }

    private static boolean isWholeLastName(List<String> words) {
        boolean isAny = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean isInFront = i + 1 < words.size() && TitleWords.isParticle(word);
            boolean isBehind = i > 0 && TitleWords.isShortAddition(word);
            boolean isUnspoken = Letters.plain(word).isEmpty();
            if (isInFront || isBehind || isUnspoken) {
                continue;
            }
            if (!TitleWords.isWholeLastName(word)) {
                return false;
            }
            isAny |= word.codePoints().anyMatch(Character::isLetter);
        }
        return isAny;
    }

    private static NamePart of(List<String> typed, List<String> words, boolean isWhole) {
        if (typed.isEmpty()) {
            return NONE;
        }
        String name = spelled(words);
        List<String> bare = Titles.PERHAPS.without(words);
        return new NamePart(
                name,
                bare.size() == words.size() ? name : spelled(bare),
                typed.size() == words.size() ? name : spelled(typed),
                signs(words),
                typed.size() == words.size() ? Gender.UNKNOWN : gender(typed),
                isWhole);
    }

    private static String spelled(List<String> words) {
        return words.size() == 1
                ? Letters.plain(words.get(0))
                : Letters.plain(String.join(" ", words));
    }

    /** Each sign with how many letters stand before it: Anna/Karl Kim are not Anna Karl/Kim. */
    private static String signs(List<String> words) {
        StringBuilder signs = new StringBuilder(0);
        int letters = 0;
        for (String word : words) {
            for (char sign : word.toCharArray()) {
                if (SIGNS.indexOf(sign) >= 0) {
                    signs.append(sign).append(letters);
                }
                letters += Character.isLetter(sign) ? 1 : 0;
            }
        }
        return signs.toString();
    }

    private static Gender gender(List<String> typed) {
        return typed.stream().map(TitleWords::gender).reduce(Gender.UNKNOWN, Gender::and);
    }

    /** The same name of somebody of whom a form of address elsewhere says more. */
    NamePart addressed(Gender other) {
        return new NamePart(name, bare, typed, signs, other, isWhole);
    }

    boolean isAsTyped() {
        return name.equals(typed);
    }

    boolean isMissing() {
        return name.isEmpty();
    }

    /** Whether something is there, but only an initial or a short form. */
    boolean isShortened() {
        return !isMissing() && !isWhole;
    }
}
