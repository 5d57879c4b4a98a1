package de.hundeschule123.sevdesk.contact.names;

/** Why the comparison says what it says; each has its sentence among the texts. */
public enum MatchReason {
    /** The name is the same, and nobody else has it. */
    SAME_NAME,
    /** Several have the name, but e-mail or address fit exactly one. */
    SAME_NAME_AND_REACH,
    /** A person has said so. */
    CHOSEN,
    /** Several customers or contacts have the name. */
    NAMESAKES,
    /** The same words, distributed otherwise over first name, last name and company. */
    OTHER_FIELDS,
    /** The same letters with other blanks or hyphens. */
    OTHER_SPACING,
    /** The same but for accents, or with umlauts as plain vowels. */
    ACCENTS,
    /** The same but for a title, a form of address or an addition that may matter. */
    TITLE,
    /** The contact is the contact person of the customer's company, or the other way round. */
    CONTACT_PERSON,
    /** The same company with another legal form, or with none. */
    LEGAL_FORM,
    /** One side has further first names. */
    MORE_FIRST_NAMES,
    /** One side has a double name of which the other has a part. */
    PART_OF_DOUBLE_NAME,
    /** The last name sounds the same. */
    SOUNDS_ALIKE,
    /** One side has only the initial of the first name. */
    INITIAL,
    /** One letter differs. */
    ONE_LETTER,
    /** The last name is the same, and one side has no first name. */
    LAST_NAME_ONLY,
    /** The contact of this name serves another customer already. */
    TAKEN,
    /** No contact has a name like this. */
    UNKNOWN
}
