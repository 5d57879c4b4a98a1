package de.hundeschule123.sandbox.account;

import java.util.List;

/** One line of the journal: the changes an account made together. */
record Entry(String token, List<Change> changes) {
    Entry {
        changes = List.copyOf(changes);
    }
}
