package de.hundeschule123.sevdesk.contact.names;

/** What makes it hard to recognise a customer among the contacts, and how often it is generated. */
enum Difficulty {
    EXACT(40),
    CASE(4),
    BLANKS(4),
    UNICODE_FORM(3),
    UMLAUT_IN_TWO_LETTERS(5),
    SHARP_S(2),
    HYPHEN_OR_BLANK(3),
    TITLE(3),
    /** Herr, Graf, Major, Mba: alone or in a double name, and written otherwise. */
    NAMED_LIKE_A_TITLE(3),
    COMMA_IN_ONE_FIELD(2),
    ORGANISATION(3),
    FIELDS_SWAPPED(2),
    ALL_IN_ONE_FIELD(1),
    /** "Anna | Herr Zwickel": a title in the wrong field, or half of a double name. */
    TITLE_OR_NAME(1),
    ACCENT_LOST(1),
    UMLAUT_DOTS_LOST(1),
    FURTHER_FIRST_NAME(2),
    HALF_OF_DOUBLE_NAME(1),
    SOUNDS_ALIKE(1),
    ONE_LETTER_WRONG(2),
    INITIAL_ONLY(1),
    NAMESAKES_WITH_EMAIL(2),
    NAMESAKES_WITH_ADDRESS(2),
    NAMESAKES_IN_ONE_HOUSE(1),
    TWO_CUSTOMERS_ONE_CONTACT(1),
    /** No counterpart, but a stranger whose name differs by an accent, a letter or the order. */
    STRANGER_NEARLY_OF_THE_NAME(4),
    /** No counterpart, but a stranger without the part of the name that looks like a title. */
    STRANGER_BUT_FOR_A_TITLE(3),
    NO_COUNTERPART(9);

    private final int weight;

    Difficulty(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
