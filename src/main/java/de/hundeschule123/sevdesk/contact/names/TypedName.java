package de.hundeschule123.sevdesk.contact.names;

/**
 * A name as somebody typed it: first and last name of a person, the company's name of an
 * organisation; what is not there is null.
 *
 * @param addition what is added in a field of its own: a further first name, junior, a branch
 */
public record TypedName(String first, String last, String company, String addition) {

    public TypedName {
        addition = empty(addition) ? null : addition;
        first = empty(first) ? null : first;
        last = empty(last) ? null : last;
        company = empty(company) ? null : company;
    }

    public TypedName(String first, String last, String company) {
        this(first, last, company, null);
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank();
    }

    public static TypedName person(String first, String last) {
        return new TypedName(first, last, null);
    }

    public static TypedName organisation(String company) {
        return new TypedName(null, null, company);
    }

    /** Whether invoices and sevdesk list it under the company's name. */
    public boolean isOrganisation() {
        return company != null;
    }
}
