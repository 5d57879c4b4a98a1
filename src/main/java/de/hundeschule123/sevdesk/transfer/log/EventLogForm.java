package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.screen.ListAddress;
import java.util.Collection;
import java.util.List;

/** Reads and writes the address of the page that shows acts and the course of the connection. */
final class EventLogForm {

    private static final String KIND = "art";
    private static final String FROM = "von";
    private static final String UNTIL = "bis";
    private static final String PERSON = "person";

    private EventLogForm() {}

    static EventSearch read(ListAddress address, Collection<Long> people) {
        return new EventSearch(
                address.words(),
                address.choice(KIND, List.of(EventSearch.Kind.values()), Enum::name).orElse(null),
                address.day(FROM).orElse(null),
                address.day(UNTIL).orElse(null),
                address.choice(PERSON, people, String::valueOf).orElse(null));
    }

    static ListAddress write(EventSearch search) {
        return new ListAddress()
                .with(ListAddress.WORDS, search.text())
                .with(KIND, search.kind(), null)
                .with(FROM, search.from())
                .with(UNTIL, search.until())
                .with(PERSON, search.person());
    }
}
