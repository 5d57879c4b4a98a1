package de.hundeschule123.sevdesk.contact.matching;

/**
 * A name as somebody typed it: first and last name of a person, the company's name of an
 * organisation; what is not there is null.
 */
public record Names(String first, String last, String company) {

    public Names {
        first = empty(first) ? null : first;
        last = empty(last) ? null : last;
        company = empty(company) ? null : company;
    }

    private static boolean empty(String text) {
        return text == null || text.isBlank();
    }

    public static Names person(String first, String last) {
        return new Names(first, last, null);
    }

    public static Names organisation(String company) {
        return new Names(null, null, company);
    }

    /** Whether invoices and sevdesk list it under the company's name. */
    public boolean isOrganisation() {
        return company != null;
    }
}
