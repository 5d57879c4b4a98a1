package de.hundeschule123.sevdesk.api.contact;

import java.util.List;
import java.util.Optional;

/**
 * A part of the list of all contacts.
 *
 * @param total how many contacts there are on all pages, when sevdesk says so
 */
public record ContactPage(List<ContactRow> rows, Optional<Long> total) {

    /** The most rows that a page of sevdesk has, of contacts as of anything else. */
    public static final int SIZE = 1000;

    public ContactPage {
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing behind this page. */
    public boolean isLast(int offset) {
        return rows.isEmpty()
                || total.map(all -> offset + rows.size() >= all).orElse(rows.size() < SIZE);
    }
}
