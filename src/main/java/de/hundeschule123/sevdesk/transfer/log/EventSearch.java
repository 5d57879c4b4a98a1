package de.hundeschule123.sevdesk.transfer.log;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a person looks for among the acts of people and the course of the connection.
 *
 * @param text words, each of which must be found; empty for all
 * @param kind null for all
 * @param from the first day, or null
 * @param until the last day, or null
 * @param person the id of who has acted; null for all
 */
record EventSearch(String text, Kind kind, LocalDate from, LocalDate until, Long person)
        implements Serializable {

    static final EventSearch ALL = new EventSearch("", null, null, null, null);

    /** What an event is about. */
    enum Kind {
        /** Checks, stops and changes of the connection. */
        CONNECTION,
        /** What people have decided or ordered about documents. */
        DECISIONS
    }

    EventSearch withText(String wanted) {
        return new EventSearch(wanted, kind, from, until, person);
    }

    EventSearch withKind(Kind wanted) {
        return new EventSearch(text, wanted, from, until, person);
    }

    EventSearch withFrom(LocalDate wanted) {
        return new EventSearch(text, kind, wanted, until, person);
    }

    EventSearch withUntil(LocalDate wanted) {
        return new EventSearch(text, kind, from, wanted, person);
    }

    EventSearch withPerson(Long wanted) {
        return new EventSearch(text, kind, from, until, wanted);
    }
}
