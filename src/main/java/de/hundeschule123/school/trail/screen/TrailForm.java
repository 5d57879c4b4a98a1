package de.hundeschule123.school.trail.screen;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.school.trail.Act;
import de.hundeschule123.school.trail.TrailSearch;
import java.util.Collection;
import java.util.List;

/** Reads and writes the address of the page Änderungen. */
final class TrailForm {

    private static final String AREA = "bereich";
    private static final String WHO = "wer";
    private static final String FROM = "von";
    private static final String UNTIL = "bis";

    private TrailForm() {}

    static TrailSearch read(ListAddress address, Collection<TrailSearch.Who> actors) {
        return new TrailSearch(
                address.words(),
                address.choice(AREA, List.of(Act.Area.values()), Enum::name).orElse(null),
                address.choice(WHO, actors, TrailSearch.Who::word).orElse(null),
                address.day(FROM).orElse(null),
                address.day(UNTIL).orElse(null));
    }

    static ListAddress write(TrailSearch search) {
        return new ListAddress()
                .with(ListAddress.WORDS, search.text())
                .with(AREA, search.area(), null)
                .with(WHO, search.who() == null ? null : search.who().word())
                .with(FROM, search.from())
                .with(UNTIL, search.until());
    }
}
