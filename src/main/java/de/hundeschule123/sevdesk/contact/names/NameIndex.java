package de.hundeschule123.sevdesk.contact.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Finds customers and contacts by the keys of their names. */
final class NameIndex {

    private final Spelling[] customers;
    private final Spelling[] contacts;

    NameIndex(Spelling[] customers, Spelling[] contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    Spelling customer(int place) {
        return customers[place];
    }

    Spelling contact(int place) {
        return contacts[place];
    }

    /** Those of both sides that share a key. */
    record Group(IntList customers, IntList contacts) {

        boolean isPair() {
            return customers.size() == 1 && contacts.size() == 1;
        }

        boolean hasBothSides() {
            return customers.size() > 0 && contacts.size() > 0;
        }

        /** How many pairs there are. */
        long size() {
            return (long) customers.size() * contacts.size();
        }
    }

    /**
     * Brings together who shares a key; only of those customers and contacts that are asked for.
     */
    Iterable<Group> groups(
            Function<Spelling, List<String>> keys, IntPredicate customer, IntPredicate contact) {
        Map<String, Group> groups = new HashMap<>();
        for (int i = 0; i < contacts.length; i++) {
            if (contact.test(i)) {
                for (String key : keys.apply(contacts[i])) {
                    group(groups, key).contacts().add(i);
                }
            }
        }
        for (int i = 0; i < customers.length; i++) {
            if (customer.test(i)) {
                for (String key : keys.apply(customers[i])) {
                    Group there = groups.get(key);
                    if (there != null) {
                        there.customers().add(i);
                    }
                }
            }
        }
        return groups.values().stream().filter(Group::hasBothSides)::iterator;
    }

    private static Group group(Map<String, Group> groups, String key) {
        return groups.computeIfAbsent(key, fresh -> new Group(new IntList(), new IntList()));
    }
}
